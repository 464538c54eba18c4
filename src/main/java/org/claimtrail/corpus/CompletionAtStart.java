package org.claimtrail.corpus;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a server complete what another one had left when it ended. A command that only
 * writes leaves it to the server.
 */
@Component
@ConditionalOnWebApplication
class CompletionAtStart {

	private final Completion completion;

	CompletionAtStart(Completion completion) {
		this.completion = completion;
	}

	@EventListener(ApplicationReadyEvent.class)
	void resume() {
		this.completion.resume();
	}

}
