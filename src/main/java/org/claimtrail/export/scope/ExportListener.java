package org.claimtrail.export.scope;

/** Follows an export, and may end it. */
public interface ExportListener {

	/**
	 * Records of another kind come.
	 * @param kind the kind
	 * @param records how many there are
	 */
	default void started(String kind, long records) {
	}

	/** Some more records of this kind are written. */
	default void written(int records) {
	}

	/**
	 * Asked before each read of the store.
	 * @throws RuntimeException if the export is to end
	 */
	default void proceed() {
	}

}
