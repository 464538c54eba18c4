package org.claimtrail.pages.reading;

import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.graphql.HttpFault;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its words and addresses, and tells why one cannot be shown. */
@ControllerAdvice(basePackageClasses = FaultPages.class)
class FaultPages {

	private static final String TEMPLATE = "fault";

	@ModelAttribute
	void words(Model page) {
		page.addAttribute("say", new PlainWords());
		page.addAttribute("at", new Permalinks());
		page.addAttribute("trails", new TrailList());
		page.addAttribute("drawings", new TrailDrawing());
		page.addAttribute("steps", new FigureSteps());
		page.addAttribute("plots", new FigurePlot());
	}

	@ExceptionHandler
	String fault(PageFault fault, HttpServletResponse response, Model page) {
		response.setStatus(fault.status().value());
		return told(page, fault.status().value(), String.valueOf(fault.getMessage()));
	}

	@ExceptionHandler
	String refused(HttpFault fault, HttpServletResponse response, Model page) {
		response.setStatus(fault.status());
		fault.headers().forEach(response::setHeader);
		return told(page, fault.status(), String.valueOf(fault.getMessage()));
	}

	private static String told(Model page, int status, String message) {
		HttpStatus known = HttpStatus.resolve(status);
		page.addAttribute("title", (known != null) ? known.getReasonPhrase() : "Not shown");
		page.addAttribute("message", message);
		return TEMPLATE;
	}

}
