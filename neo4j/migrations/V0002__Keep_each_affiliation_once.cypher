// Why: the same affiliation could be entered twice; nothing tells two such relationships apart, so a page would lose one.
CYPHER 25
MATCH (speaker:Speaker)-[affiliation:AFFILIATED_WITH]->(organization:Organization)
WITH speaker, organization, properties(affiliation) AS same, collect(affiliation) AS twins
WHERE size(twins) > 1
FOREACH (twin IN tail(twins) | DELETE twin);
