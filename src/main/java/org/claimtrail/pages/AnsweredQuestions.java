package org.claimtrail.pages;

import java.util.List;

/** The questions whose answers have a page. */
public interface AnsweredQuestions {

	/**
	 * Whether a question has one: whether it is listed, only reads, and is for everybody.
	 */
	boolean has(Operation question);

	/**
	 * What these pages ask besides the operations as they are.
	 * @return texts of queries that can be asked without variables
	 */
	List<String> documents();

}
