package org.claimtrail.figure.series;

/** What makes the figures of one series: who stated them, or for whom. */
public enum Grouping {

	/** The speaker or organization that stated the figure. */
	CLAIMANT {
		@Override
		public String source(Point point) {
			return point.claimant();
		}
	},
	/** The organization spoken for on the day; the claimant where none is known. */
	ORGANIZATION {
		@Override
		public String source(Point point) {
			return (point.organization() != null) ? point.organization() : point.claimant();
		}
	};

	/** The identifier of the source that a point belongs to. */
	public abstract String source(Point point);

}
