package org.claimtrail.account.door;

import org.claimtrail.account.Access;
import org.claimtrail.account.Account;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The question of a client who it is. */
@Controller
class ViewerController {

	@QueryMapping
	@Nullable Account viewer() {
		return Access.current().orElse(null);
	}

}
