package org.claimtrail.random;

import java.util.Map;
import java.util.Set;

/**
 * Fields whose values follow from who asks, or from rules of verdicts, which have tests
 * of their own. The model does not work them out; the same must be given wherever they
 * are asked for, and the things in them are compared as all others.
 */
final class OpenFields {

	/** The fields, by the type. */
	private static final Map<String, Set<String>> FIELDS = Map.of("Query",
			Set.of("search", "citationNetwork", "sharedSources", "timelines", "figureHistories", "comparison",
					"driftCounts", "viewer", "changes", "snapshot", "proposal", "proposals"),
			"Claim",
			Set.of("trail", "corroboration", "supportedBy", "compatibleWith", "contradictedBy", "history", "version"),
			"Speaker", Set.of("revisionRecord", "version", "mergedRecords"), "Organization",
			Set.of("revisionRecord", "version", "mergedRecords"), "Measure",
			Set.of("timeline", "timelineRows", "at", "figureHistories", "comparison", "version"), "Article",
			Set.of("version"), "Proposition", Set.of("version"), "Citation", Set.of("drift", "agreed", "unknown"),
			"ClaimConnection", Set.of("groups"), "ArticleClaimConnection", Set.of("groups"));

	/** What nobody is told without an account. */
	static final Set<String> FOR_ACCOUNTS = Set.of("proposal", "proposals");

	/** Types that only such fields lead to. */
	static final Set<String> TYPES = Set.of("ClaimGroup", "SearchConnection", "SearchEdge", "Highlight",
			"HighlightedWord", "CitationNetwork", "SharedPropositions", "NetworkNode", "NetworkEdge", "SharedSources",
			"DriftCounts", "DriftKindCount", "Drift", "CitationTrail", "TrailNode", "TrailDrift", "SharedOrigins",
			"SharedOrigin", "CitationPath", "ClaimRevision", "RevisionRecord", "Revision", "Conflict", "PartSum",
			"Standing", "NormalizedFigure", "Timeline", "TimelinePoint", "TimelineSeries", "TimelineRowConnection",
			"TimelineRowEdge", "TimelineRow", "StaleSource", "CorroborationConnection", "CorroborationEdge",
			"Comparison", "ComparedMeasure", "ComparedSource", "ComparedDay", "ComparedFigure", "SeriesGap",
			"FigureHistories", "FigureHistory", "Viewer", "Change", "ChangeConnection", "ChangeEdge",
			"AlteredConnection", "AlteredEdge", "Mutation", "Problem", "RecordDossierPayload", "RecordClaimPayload",
			"CorrectClaimPayload", "WithdrawClaimPayload", "ReviewClaimPayload", "VerifyClaimPayload",
			"RemoveClaimPayload", "MergeClaimantsPayload", "UndoMergePayload", "MergedRecord", "MergedRecordEdge",
			"Proposal", "ProposalConnection", "ProposalEdge", "ProposalEffect", "LaterChange", "ProposeDossierPayload",
			"AcceptProposalPayload", "RejectProposalPayload", "WithdrawProposalPayload", "Snapshot", "Subscription",
			"ClaimsRecorded", "CitationsBecameStale", "StaleCitation");

	private OpenFields() {
	}

	static void declare(Fields fields) {
		fields.open("Claim", "circle");
		fields.open("RetractionEdge", "rule");
		fields.open("ClaimArticleEdge", "link");
		fields.open("ArticleClaimEdge", "link");
		FIELDS.forEach((type, names) -> fields.open(type, names.toArray(String[]::new)));
	}

}
