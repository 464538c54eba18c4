"""Opens the exports of a running server with what researchers use, and ends with what was found as one line of JSON."""
import csv
import io
import json
import os
import urllib.request
import zipfile

import networkx
import pandas

SERVER = os.environ["CLAIMTRAIL_URL"]

# What CSVW's types are for pandas; days are EDTF beside, so these are real days.
TYPES = {"string": "string", "boolean": "boolean", "integer": "Int64", "number": "Float64", "double": "Float64",
         "decimal": "Float64", "json": "string", "date": "string", "dateTime": "string", "datetime": "string"}


def get(path):
    with urllib.request.urlopen(SERVER + path) as answer:
        return answer.read()


def base(column):
    datatype = column["datatype"]
    return datatype if isinstance(datatype, str) else datatype["base"]


def tables():
    archive = zipfile.ZipFile(io.BytesIO(get("/export.csv.zip")))
    for table in json.loads(archive.read("csv-metadata.json"))["tables"]:
        columns = table["tableSchema"]["columns"]
        types = {column["name"]: TYPES[base(column)] for column in columns}
        frame = pandas.read_csv(archive.open(table["url"]), dtype=types, keep_default_na=False, na_values=[""],
                                true_values=["true"], false_values=["false"])
        assert list(frame.columns) == [column["name"] for column in columns], table["url"]
        for column in columns:
            values = frame[column["name"]]
            assert not column.get("required") or values.notna().all(), (table["url"], column["name"])
            if base(column) in ("date", "dateTime", "datetime"):
                days = values.dropna()
                assert days.empty or days.str.match(r"^-?\d{4,}-\d\d-\d\d").all(), (table["url"], column["name"])
            if base(column) == "json":
                assert all(isinstance(json.loads(text), list) for text in values.dropna()), (table["url"], column["name"])
        yield table, frame


def read(all_tables):
    nodes, edges = {}, 0
    typed = {"numbers": 0, "truths": 0}
    for table, frame in all_tables:
        if table["url"].startswith("nodes/"):
            assert frame["id"].is_unique
            nodes.update((row["id"], (table, row)) for row in frame.to_dict("records"))
        else:
            edges += len(frame)
        typed["numbers"] += sum(pandas.api.types.is_numeric_dtype(kind) and not pandas.api.types.is_bool_dtype(kind)
                                for kind in frame.dtypes)
        typed["truths"] += sum(pandas.api.types.is_bool_dtype(kind) for kind in frame.dtypes)
    return nodes, edges, typed


def compare(graph, nodes):
    """Every value of a table is an attribute of the node in GraphML, of the same type."""
    compared = 0
    for name, (table, row) in nodes.items():
        attributes = graph.nodes[name]
        for column in table["tableSchema"]["columns"]:
            value = row[column["name"]]
            if column["name"] == "id" or pandas.isna(value):
                continue
            # a node's own label stands as kind, so that of an organization has another name
            found = attributes["organizationKind" if column["name"] == "kind" else column["name"]]
            if isinstance(found, (bool, int, float)):
                assert found == value, (name, column["name"], found, value)
            else:
                assert str(value) in (found, "'" + found) or found.replace("\r", "") == str(value).replace("\r", ""), (
                    name, column["name"], found, value)
            compared += 1
    return compared


all_tables = list(tables())
nodes, edges, typed = read(all_tables)
graph = networkx.parse_graphml(get("/export.graphml").decode("utf-8"))
cites = [(citing, cited) for citing, cited, kind in graph.edges(data="kind") if kind == "CITES"]
print(json.dumps({"nodes": len(nodes), "edges": edges, "graphNodes": graph.number_of_nodes(),
                  "graphEdges": graph.number_of_edges(), "compared": compare(graph, nodes), "cites": len(cites),
                  "directed": graph.is_directed(), **typed}))
