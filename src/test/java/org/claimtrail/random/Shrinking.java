package org.claimtrail.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Leaves out of a question what it can do without and still go wrong. */
final class Shrinking {

	private static final int ATTEMPTS = 300;

	private final Function<List<Ask>, Trial> again;

	private int attempts;

	/**
	 * Prepares to leave out.
	 * @param again asks once more
	 */
	Shrinking(Function<List<Ask>, Trial> again) {
		this.again = again;
	}

	/** The smallest trial found that still goes wrong. */
	Trial shrink(Trial trial) {
		Trial smallest = trial;
		Optional<Trial> smaller = Optional.of(trial);
		while (smaller.isPresent()) {
			smallest = smaller.get();
			smaller = smaller(smallest);
		}
		return smallest;
	}

	private Optional<Trial> smaller(Trial wrong) {
		for (List<Ask> candidate : withLess(wrong.asks())) {
			if (this.attempts++ >= ATTEMPTS) {
				return Optional.empty();
			}
			Trial trial = this.again.apply(candidate);
			if (trial.isLike(wrong)) {
				return Optional.of(trial);
			}
		}
		return Optional.empty();
	}

	private static List<List<Ask>> withLess(List<Ask> asks) {
		List<List<Ask>> all = new ArrayList<>();
		for (int i = 0; i < asks.size(); i++) {
			if (asks.size() > 1) {
				all.add(without(asks, i));
			}
		}
		for (int i = 0; i < asks.size(); i++) {
			for (Ask less : withLess(asks.get(i))) {
				List<Ask> others = new ArrayList<>(asks);
				others.set(i, less);
				all.add(others);
			}
		}
		return all;
	}

	private static List<Ask> withLess(Ask ask) {
		List<Ask> all = new ArrayList<>();
		withLess(ask.below()).forEach((below) -> all.add(ask.below(below)));
		for (int i = 0; i < ask.arguments().size(); i++) {
			all.add(ask.with(without(ask.arguments(), i)));
			Argument argument = ask.arguments().get(i);
			simpler(argument.value()).forEach((value) -> all.add(ask.with(argument.with(value))));
		}
		return all;
	}

	private static List<Object> simpler(@Nullable Object value) {
		List<Object> all = new ArrayList<>();
		if (value instanceof Map<?, ?> map) {
			map.forEach((name, one) -> {
				Map<Object, @Nullable Object> less = new LinkedHashMap<>(map);
				less.remove(name);
				all.add(less);
				simpler(one).forEach((simple) -> {
					Map<Object, @Nullable Object> other = new LinkedHashMap<>(map);
					other.put(name, simple);
					all.add(other);
				});
			});
		}
		if (value instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				all.add(without(list, i));
				for (Object simple : simpler(list.get(i))) {
					List<Object> other = new ArrayList<>(list);
					other.set(i, simple);
					all.add(other);
				}
			}
		}
		return all;
	}

	private static <T> List<T> without(List<T> list, int index) {
		List<T> less = new ArrayList<>(list);
		less.remove(index);
		return less;
	}

}
