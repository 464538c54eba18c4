package org.claimtrail.corpus.report;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.claimtrail.corpus.document.Fault;
import org.claimtrail.neo4j.ImportPatience;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class WatchTests {

	private final List<String> told = new CopyOnWriteArrayList<>();

	private final CountDownLatch never = new CountDownLatch(1);

	private Watch watch(int tellAfter, int giveUpAfter) {
		ImportListener listener = new ImportListener() {
			@Override
			public void fault(Fault fault) {
				throw new AssertionError(fault);
			}

			@Override
			public void standing(String words) {
				WatchTests.this.told.add(words);
			}
		};
		return new Watch(listener, new ImportPatience(Duration.ofMillis(tellAfter), Duration.ofMillis(giveUpAfter)));
	}

	private void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			// as a store that does not even notice
		}
	}

	@Test
	void tellsWhatItWaitsForAndGivesUpInTheEnd() {
		Watch watch = watch(50, 500);
		assertThatExceptionOfType(StandstillException.class).isThrownBy(() -> watch.over(() -> {
			watch.started("Writing", 5_000);
			watch.advanced(2_000);
			watch.waiting("the store to take 2000 records");
			await(this.never);
		}))
			.withMessageMatching("Writing: nothing has moved for \\d+ s, since [\\d:]+, after 2,000 records\\. "
					+ "It waits for the store to take 2000 records\\. That is too long: the import gives up\\.");
		assertThat(this.told).filteredOn((words) -> words.startsWith("Writing"))
			.isNotEmpty()
			.allMatch((words) -> words.contains("the store to take 2000 records"));
	}

	@Test
	void saysNothingWhileSomethingMoves() {
		Watch watch = watch(60_000, 120_000);
		assertThatNoException().isThrownBy(() -> watch.over(() -> watch.advanced(1)));
		assertThat(this.told).isEmpty();
	}

	@Test
	void passesOnHowTheWorkFailed() {
		Watch watch = watch(60_000, 120_000);
		assertThatExceptionOfType(ImportFailedException.class).isThrownBy(() -> watch.over(() -> {
			throw new ImportFailedException("too little memory", null);
		})).withMessage("too little memory");
	}

	@Test
	void endsTheWorkWhenItIsInterruptedItself() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		Watch watch = watch(60_000, 120_000);
		Thread asking = Thread.ofPlatform().start(() -> {
			try {
				watch.over(() -> {
					begun.countDown();
					await(this.never);
					ended.countDown();
				});
			}
			catch (ImportFailedException ex) {
				this.told.add(String.valueOf(ex.getMessage()));
			}
		});
		begun.await();
		asking.interrupt();
		asking.join();
		assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(this.told).containsExactly("The import was interrupted.");
	}

}
