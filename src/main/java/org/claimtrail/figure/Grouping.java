package org.claimtrail.figure;

/** What makes the figures of one series: who stated them, or for whom. */
enum Grouping {

	/** The speaker or organization that stated the figure. */
	CLAIMANT {
		@Override
		String source(Point point) {
			return point.claimant();
		}
	},
	/** The organization spoken for on the day; the claimant where none is known. */
	ORGANIZATION {
		@Override
		String source(Point point) {
			return (point.organization() != null) ? point.organization() : point.claimant();
		}
	};

	/** The identifier of the source that a point belongs to. */
	abstract String source(Point point);

}
