package org.claimtrail.corpus.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.prune.LeftOut;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.corpus.report.Outcome;

/** Keeps what an import says, for one answer. Much of the same is counted, not listed. */
final class UploadReport implements ImportListener {

	private static final int MOST = 1_000;

	private final List<Map<String, Object>> faults = new ArrayList<>();

	private final List<Map<String, Object>> warnings = new ArrayList<>();

	private final List<Map<String, Object>> leftOut = new ArrayList<>();

	@Override
	public void fault(Fault fault) {
		add(this.faults, fault);
	}

	@Override
	public void warning(Fault warning) {
		add(this.warnings, warning);
	}

	@Override
	public void leftOut(LeftOut leftOut, boolean pruned) {
		if (leftOut.removable().isEmpty()) {
			return;
		}
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("article", leftOut.dossier().id());
		told.put("count", leftOut.removable().size());
		told.put("claims", leftOut.ids().stream().limit(MOST).toList());
		told.put("removed", pruned);
		this.leftOut.add(told);
	}

	private static void add(List<Map<String, Object>> to, Fault fault) {
		if (to.size() < MOST) {
			Map<String, Object> told = new LinkedHashMap<>();
			told.put("line", fault.line());
			told.put("field", fault.field());
			told.put("message", fault.problem());
			to.add(told);
		}
	}

	/** The answer: counts by kind of record and outcome, then what was found. */
	Map<String, Object> answer(ImportReport report) {
		Map<String, Object> counts = new LinkedHashMap<>();
		report.counts().forEach((kind, outcomes) -> {
			Map<String, Long> told = new LinkedHashMap<>();
			for (Outcome outcome : Outcome.values()) {
				told.put(outcome.name().toLowerCase(Locale.ROOT), outcomes.getOrDefault(outcome, 0L));
			}
			counts.put(kind.word(), told);
		});
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("whole", report.isWhole());
		answer.put("counts", counts);
		answer.put("removedCount", report.removed());
		answer.put("leftOut", this.leftOut);
		answer.put("faultCount", report.faults());
		answer.put("faults", this.faults);
		answer.put("warningCount", report.warnings());
		answer.put("warnings", this.warnings);
		answer.put("milliseconds", report.duration().toMillis());
		return answer;
	}

}
