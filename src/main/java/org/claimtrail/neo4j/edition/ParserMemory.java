package org.claimtrail.neo4j.edition;

import java.time.Duration;

import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.dfa.DFA;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/**
 * Bounds what the Cypher parser of the embedded store remembers. The parser keeps each
 * decision it ever took for the next text, shared by all threads and without a bound: a
 * server that is asked in ever new shapes would fill its heap with them. What is
 * forgotten is learned again by the next texts.
 */
public final class ParserMemory implements AutoCloseable {

	/** A state takes some four kilobytes. */
	private static final int MAX_STATES = 15_000;

	private static final Duration INTERVAL = Duration.ofSeconds(2);

	private final Thread thread;

	private ParserMemory() {
		this.thread = Thread.ofPlatform().daemon().name("parser-memory").unstarted(ParserMemory::watch);
	}

	/** Starts to look after the parser of this process. */
	public static ParserMemory bound() {
		ParserMemory memory = new ParserMemory();
		memory.thread.start();
		return memory;
	}

	/** The number of states that the parser remembers. */
	static long states() {
		long states = 0;
		for (DFA decision : parser().decisionToDFA) {
			states += decision.states.size();
		}
		return states;
	}

	/** Forgets everything; texts that are parsed meanwhile are not disturbed. */
	static void clear() {
		parser().clearDFA();
	}

	private static ParserATNSimulator parser() {
		return new Cypher25Parser(null).getInterpreter();
	}

	private static void watch() {
		try {
			while (true) {
				Thread.sleep(INTERVAL);
				if (states() > MAX_STATES) {
					clear();
				}
			}
		}
		catch (InterruptedException ex) {
			// the store is closed
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
