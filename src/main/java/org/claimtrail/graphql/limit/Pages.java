package org.claimtrail.graphql.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimtrail.graphql.RequestFault;
import org.jspecify.annotations.Nullable;

/**
 * All lists of an operation, each with the pages along the path to it, whose sizes
 * multiply. Tells how many items that makes, and which sizes would make few enough.
 */
final class Pages {

	/** So many sizes are told in words. */
	private static final int TOLD = 4;

	private final List<List<Page>> paths = new ArrayList<>();

	void add(List<Page> path) {
		this.paths.add(path);
	}

	/** How many items all lists can hold together. */
	long items() {
		long sum = 0;
		for (List<Page> path : this.paths) {
			sum = sum(sum, product(path, null));
		}
		return sum;
	}

	/**
	 * The refusal of more items than allowed, with the sizes that would be taken. Makes
	 * the pages that small.
	 */
	RequestFault refusal(long allowed) {
		long items = items();
		Set<Page> shrunk = new LinkedHashSet<>();
		List<Page> pages = this.paths.stream().flatMap(List::stream).distinct().toList();
		while (items() > allowed) {
			// of equal ones the innermost, which was met last
			Page largest = pages.reversed().stream().max(Comparator.comparingLong(Page::size)).orElseThrow();
			if (largest.size() <= 1) {
				break;
			}
			largest.shrink(Math.max(fitting(largest, allowed), largest.size() / 2));
			shrunk.add(largest);
		}
		String sizes = shrunk.stream()
			.limit(TOLD)
			.map((page) -> "`%s: %d` on `%s`".formatted(page.argument(), page.size(), page.path()))
			.collect(Collectors.joining(" and "));
		return new RequestFault(RequestFault.Code.LIMIT_EXCEEDED,
				"The pages of the operation can hold about %d items, and at most %d are allowed; ask for smaller pages, such as %s."
					.formatted(items, allowed, sizes),
				Map.of("limit", "nodes", "asked", items, "allowed", allowed, "pages",
						shrunk.stream().collect(Collectors.toMap(Page::path, Page::size, Math::min))));
	}

	/** The size at which all is few enough; 0 when there is none. */
	private long fitting(Page page, long allowed) {
		long others = 0;
		long each = 0;
		for (List<Page> path : this.paths) {
			if (path.contains(page)) {
				each = sum(each, product(path, page));
			}
			else {
				others = sum(others, product(path, null));
			}
		}
		return (others < allowed) ? (allowed - others) / Math.max(1, each) : 0;
	}

	private static long product(List<Page> path, @Nullable Page without) {
		long product = 1;
		for (Page page : path) {
			long size = (page != without) ? page.size() : 1;
			product = (Math.multiplyHigh(product, size) != 0 || product * size < 0) ? Long.MAX_VALUE : product * size;
		}
		return product;
	}

	private static long sum(long left, long right) {
		return (Long.MAX_VALUE - right < left) ? Long.MAX_VALUE : left + right;
	}

}
