// Why: what other origins say about a figure is looked up by its measure and the day it describes.
CYPHER 25 CREATE RANGE INDEX claim_measure_as_of FOR (n:Claim) ON (n.measureId, n.asOfFirst);
