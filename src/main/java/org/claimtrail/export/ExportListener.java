package org.claimtrail.export;

/** Follows an export. */
interface ExportListener {

	/**
	 * Records of another kind come.
	 * @param kind the kind
	 * @param records how many there are
	 */
	void started(String kind, long records);

	/** Some more records of this kind are written. */
	void written(int records);

}
