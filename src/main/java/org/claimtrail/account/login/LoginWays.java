package org.claimtrail.account.login;

import java.util.List;

/** The providers where people may log in, as the page of the login offers them. */
public interface LoginWays {

	/** All of them, in the order of the settings. */
	List<Way> all();

	/**
	 * One of them.
	 *
	 * @param name for people to read
	 * @param path of this server, where the login begins
	 */
	record Way(String name, String path) {

	}

}
