package org.claimtrail.corpus.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.prune.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * Tells people how an import goes: a bar on a terminal, plain lines elsewhere, faults as
 * they come, and the counts at the end.
 */
public final class ImportConsole implements ImportListener {

	private static final int FAULTS_SHOWN = 100;

	private static final int REMOVED_SHOWN = 20;

	private static final int RECORDS_PER_LINE = 100_000;

	private final List<String> removed = new ArrayList<>();

	private final PrintStream out;

	private final PrintStream err;

	private final boolean terminal;

	private @Nullable ProgressBar bar;

	private String work = "";

	private long done;

	private long faults;

	private long warnings;

	public ImportConsole(PrintStream out, PrintStream err, boolean terminal) {
		this.out = out;
		this.err = err;
		this.terminal = terminal;
	}

	@Override
	public void fault(Fault fault) {
		if (++this.faults <= FAULTS_SHOWN) {
			this.err.println(fault);
		}
	}

	@Override
	public void warning(Fault warning) {
		if (++this.warnings <= FAULTS_SHOWN) {
			this.err.println(warning.warning());
		}
	}

	@Override
	public void leftOut(LeftOut leftOut, boolean pruned) {
		if (pruned) {
			leftOut.ids().stream().limit(REMOVED_SHOWN - this.removed.size()).forEach(this.removed::add);
		}
	}

	@Override
	public void standing(String words) {
		this.err.println(words);
	}

	@Override
	public void started(String work, long records) {
		this.work = work;
		this.done = 0;
		if (this.terminal) {
			this.bar = new ProgressBarBuilder().setTaskName(work)
				.setInitialMax(records)
				.setUnit(" records", 1)
				.showSpeed()
				.setStyle(ProgressBarStyle.ASCII)
				.setUpdateIntervalMillis(200)
				.build();
		}
	}

	@Override
	public void advanced(int records) {
		long before = this.done / RECORDS_PER_LINE;
		this.done += records;
		if (this.bar != null) {
			this.bar.stepBy(records);
		}
		else if (this.done / RECORDS_PER_LINE > before) {
			this.out.println(this.work + ": " + number(this.done) + " records");
		}
	}

	@Override
	public void ended() {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
	}

	/** Says how far it came. */
	public void interrupted() {
		this.err.println();
		this.err
			.println("Ended by a signal. " + (this.work.isEmpty() ? "Nothing" : this.work) + ": " + number(this.done)
					+ " records were through. What was written until then is in the store, the part that was being "
					+ "written is not. Import the same again to go on.");
	}

	/** Prints the counts. */
	public void summarize(ImportReport report) {
		if (this.faults > FAULTS_SHOWN) {
			this.err.println("… and " + number(this.faults - FAULTS_SHOWN) + " more faults");
		}
		if (this.warnings > FAULTS_SHOWN) {
			this.err.println("… and " + number(this.warnings - FAULTS_SHOWN) + " more warnings");
		}
		this.out.printf(Locale.ROOT, "%-14s%12s%12s%12s%12s%n", "", "new", "changed", "unchanged", "rejected");
		report.counts().keySet().forEach((kind) -> row(report, kind));
		this.out.printf(Locale.ROOT, "%-14s%12s%12s%12s%12s%n", "all", number(report.total(Outcome.NEW)),
				number(report.total(Outcome.CHANGED)), number(report.total(Outcome.UNCHANGED)),
				number(report.total(Outcome.REJECTED)));
		if (report.removed() > 0) {
			this.out.println(removed(report.removed()));
		}
		if (report.warnings() > 0) {
			this.out.println(number(report.warnings()) + " warnings");
		}
		this.out.printf(Locale.ROOT, "%.1f s, %s records/s%n", report.duration().toMillis() / 1000.0,
				number(report.perSecond()));
	}

	private String removed(long count) {
		String some = String.join(", ", this.removed);
		return ((count == 1) ? "1 claim removed that its dossier no longer has: "
				: number(count) + " claims removed that their dossiers no longer have: ") + some
				+ ((count > this.removed.size()) ? " and " + number(count - this.removed.size()) + " more" : "");
	}

	private void row(ImportReport report, Kind kind) {
		this.out.printf(Locale.ROOT, "%-14s%12s%12s%12s%12s%n", kind.word(), number(report.count(kind, Outcome.NEW)),
				number(report.count(kind, Outcome.CHANGED)), number(report.count(kind, Outcome.UNCHANGED)),
				number(report.count(kind, Outcome.REJECTED)));
	}

	private static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

}
