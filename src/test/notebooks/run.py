"""Runs the cells of a notebook one after the other in one plain Python, and compares what each prints with its kept output.

    python run.py NOTEBOOK            ends with 1 and the differences where one prints something else
    python run.py --write NOTEBOOK    keeps what they print, to be read by a person
"""
import contextlib
import difflib
import io
import json
import os
import sys
from pathlib import Path


def stream(text):
    return {"name": "stdout", "output_type": "stream", "text": text.splitlines(keepends=True)} if text else None


def run(path, write):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    os.chdir(path.parent)
    names = {"__name__": "__main__"}
    differences = []
    ran = 0
    for number, cell in enumerate(notebook["cells"]):
        if cell["cell_type"] != "code":
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile("".join(cell["source"]), f"{path.name}, cell {number}", "exec"), names)
        ran += 1
        text = printed.getvalue()
        kept = "".join("".join(output.get("text", [])) for output in cell["outputs"])
        if write:
            cell["outputs"] = [stream(text)] if text else []
            cell["execution_count"] = ran
        elif text != kept:
            differences += difflib.unified_diff(kept.splitlines(), text.splitlines(), f"cell {number}, kept",
                                                f"cell {number}, printed", lineterm="")
    if write:
        path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print("\n".join(differences) or f"{ran} cells of {path.name} ran", file=sys.stderr if differences else sys.stdout)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[-1]).resolve(), "--write" in sys.argv))
