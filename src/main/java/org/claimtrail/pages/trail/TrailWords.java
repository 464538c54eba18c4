package org.claimtrail.pages.trail;

import org.claimtrail.pages.Operations;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the trails of this room. */
@ControllerAdvice(basePackageClasses = Operations.class)
class TrailWords {

	@ModelAttribute
	void words(Model page) {
		page.addAttribute("trails", new TrailList());
	}

}
