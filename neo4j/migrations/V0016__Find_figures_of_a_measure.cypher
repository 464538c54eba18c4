// Why: which figures a measure has, and how often each was stated, restated and withdrawn, is read from an index alone, however many statements there are.
CYPHER 25 CREATE RANGE INDEX claim_figures FOR (n:Claim) ON (n.measureId, n.figureStatements, n.figureRestatements, n.figureWithdrawals, n.describedFirst, n.claimantId, n.line, n.described);

// Why: the statements for a measure that belong to no such figure, since they name no day or are nobody's own, are found without the others.
CYPHER 25 CREATE RANGE INDEX claim_off_line FOR (n:Claim) ON (n.measureId, n.offLine);
