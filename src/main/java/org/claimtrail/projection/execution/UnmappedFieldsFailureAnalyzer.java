package org.claimtrail.projection.execution;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which fields of the contract nothing answers, and what to do. */
class UnmappedFieldsFailureAnalyzer extends AbstractFailureAnalyzer<UnmappedFieldsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnmappedFieldsException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Give each of them a directive (@relationship, @property, @computed, @embedded), a property of the same "
						+ "name on the entity, or a controller method; or take it out of graphql/schema.",
				cause);
	}

}
