// Why: which figures a measure has, and how often each was stated, restated and withdrawn, is read from an index alone, however many statements there are.
CYPHER 25 CREATE RANGE INDEX claim_figures FOR (n:Claim) ON (n.measureId, n.figureStatements, n.figureRestatements, n.figureWithdrawals, n.describedFirst, n.claimantId, n.line, n.described);
