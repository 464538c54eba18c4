package org.claimtrail.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How what its source has left behind is told: as if it still stood, or as the old one.
 */
final class TellingModel {

	private static final Days UNKNOWN = new Days(null, null);

	private final StaleModel stale;

	private final Ties ties;

	private final RevisionModel revisions;

	TellingModel(StaleModel stale, Ties ties, RevisionModel revisions) {
		this.stale = stale;
		this.ties = ties;
		this.revisions = revisions;
	}

	/**
	 * Whether some claims repeat a source as if it still stood; null where the dates
	 * leave it open.
	 */
	@Nullable Boolean repeatedAfter(Thing source, List<Thing> resting, List<Thing> articles) {
		LocalDate since = stale(source).on();
		LocalDate by = stale(source).by();
		LocalDate last = StaleModel.earliestLast(resting);
		if (since != null && last != null && last.isBefore(since)) {
			return false;
		}
		if ("OVERTAKEN".equals(this.stale.kind(source))
				&& resting.stream().anyMatch((claim) -> isDated(claim, source, since))
				|| articles.stream()
					.flatMap((article) -> this.stale.claims(article).stream())
					.anyMatch((claim) -> tells(claim, source))) {
			return false;
		}
		if (by == null || resting.stream().anyMatch((claim) -> StaleModel.stated(claim).first() == null)
				|| !Objects.requireNonNull(StaleModel.earliest(resting)).isAfter(by)) {
			return null;
		}
		return true;
	}

	/**
	 * Whether the words name a time that the source describes, over before it was left.
	 */
	private static boolean isDated(Thing claim, Thing source, @Nullable LocalDate since) {
		if (since == null || !(claim.value("figure") instanceof Thing figure)
				|| !Boolean.FALSE.equals(figure.value("asOfInferred"))) {
			return false;
		}
		Days named = Objects.requireNonNullElse(figure.days("asOf"), UNKNOWN);
		Days described = Objects
			.requireNonNullElse(((Thing) Objects.requireNonNull(source.value("figure"))).days("asOf"), UNKNOWN);
		return named.last() != null && named.last().isBefore(since) && meets(named, described)
				&& meets(described, named);
	}

	private static boolean meets(Days one, Days other) {
		return one.first() != null && other.last() != null && !one.first().isAfter(other.last());
	}

	/** Whether a claim is, or passes on, what its source has put in place of another. */
	private boolean tells(Thing claim, Thing source) {
		Set<Thing> told = this.stale.reached(claim);
		return instead(source).stream().anyMatch((instead) -> instead == claim || told.contains(instead));
	}

	private List<Thing> instead(Thing source) {
		LocalDate since = stale(source).on();
		List<Thing> instead = new ArrayList<>(
				((since != null) ? this.revisions.line(source) : List.<Thing>of()).stream()
					.filter((other) -> !Objects.requireNonNull(StaleModel.stated(other).first()).isBefore(since))
					.filter((other) -> other != source && !described(other).isBefore(described(source)))
					.filter((other) -> described(other).isAfter(described(source))
							|| !"OVERTAKEN".equals(this.stale.kind(source)))
					.toList());
		replacing(source).ifPresent(instead::add);
		return instead;
	}

	/**
	 * What is gone by instead, where it is not certainly a later statement of the line.
	 */
	private Optional<Thing> replacing(Thing source) {
		return switch (String.valueOf(this.stale.kind(source))) {
			case "WITHDRAWN" -> this.ties.takings(source)
				.stream()
				.min(Comparator.comparing((Thing claim) -> orLast(StaleModel.stated(claim).last()))
					.thenComparing((claim) -> orLast(StaleModel.stated(claim).first()))
					.thenComparing(Thing::id, Orders.ALPHABETICAL));
			case "CORRECTED" -> this.stale.corrections(source)
				.stream()
				.filter((claim) -> StaleModel.earliest(this.stale.corrections(source)) != null)
				.max(Comparator.comparing(
						(Thing claim) -> Objects.requireNonNullElse(StaleModel.stated(claim).first(), LocalDate.MIN))
					.thenComparing(Thing::id, Orders.ALPHABETICAL));
			default -> this.revisions.line(source)
				.stream()
				.filter((other) -> this.stale.kind(other) == null && described(other).isAfter(described(source)))
				.max(Comparator.comparing(TellingModel::described)
					.thenComparing((claim) -> orLast(StaleModel.stated(claim).first()))
					.thenComparing(Thing::id, Orders.ALPHABETICAL));
		};
	}

	private StaleModel.Stale stale(Thing source) {
		return Objects.requireNonNull(this.stale.stale(source));
	}

	private static LocalDate orLast(@Nullable LocalDate day) {
		return Objects.requireNonNullElse(day, LocalDate.MAX);
	}

	private static LocalDate described(Thing claim) {
		return Objects.requireNonNull(RevisionModel.end(claim).first());
	}

}
