package org.claimtrail.pages.telling;

import org.claimtrail.pages.Operations;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the sentences of this room. */
@ControllerAdvice(basePackageClasses = Operations.class)
class Telling {

	@ModelAttribute
	void words(Model page) {
		page.addAttribute("edges", new EdgeWords());
		page.addAttribute("standing", new StandingWords());
		page.addAttribute("steps", new FigureSteps());
		page.addAttribute("count", new CountWords());
	}

}
