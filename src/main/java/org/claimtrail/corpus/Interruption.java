package org.claimtrail.corpus;

import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends an import when the process is told to end: says how far it came and closes the
 * store, which gives up what is being written.
 */
final class Interruption {

	/** As shells count it: 128 and the number of the signal. */
	static final int EXIT = 130;

	private final ConfigurableApplicationContext context;

	private final ImportConsole console;

	private final Thread hook = new Thread(this::end, "import-interruption");

	private final AtomicBoolean underWay = new AtomicBoolean();

	private Interruption(ConfigurableApplicationContext context, ImportConsole console) {
		this.context = context;
		this.console = console;
	}

	static Interruption awaited(ConfigurableApplicationContext context, ImportConsole console) {
		Interruption interruption = new Interruption(context, console);
		Runtime.getRuntime().addShutdownHook(interruption.hook);
		return interruption;
	}

	/** Whether what goes wrong now goes wrong because the process ends. */
	boolean isUnderWay() {
		return this.underWay.get();
	}

	void noLongerAwaited() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// the process is ending
		}
	}

	private void end() {
		this.underWay.set(true);
		this.console.interrupted();
		this.context.close();
	}

}
