package org.claimtrail.random;

/**
 * Something in an answer that is not as the contract says.
 *
 * @param path where in the answer
 * @param expected what the model says
 * @param given what the answer says
 */
record Finding(String path, String expected, String given) {

	@Override
	public String toString() {
		return "at %s%n  expected %s%n  given    %s".formatted(this.path, this.expected, this.given);
	}

}
