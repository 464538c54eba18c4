package org.claimtrail.pages.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.pages.Operations;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page its words and addresses, and tells why one cannot be shown.
 */
@ControllerAdvice(basePackageClasses = Operations.class)
class FaultPages {

	private static final String TEMPLATE = "fault";

	private static final String IN_A_FRAME = "embed-fault";

	@ModelAttribute
	void words(HttpServletRequest request, Model page) {
		new HeaderWords().words(request, page);
		page.addAttribute("at", new Permalinks());
		page.addAttribute("histories", new RecordHistory());
	}

	@ExceptionHandler
	String fault(PageFault fault, HttpServletRequest request, HttpServletResponse response, Model page) {
		response.setStatus(fault.status().value());
		page.addAttribute("choices", fault.choices());
		return told(request, page, fault.status().value(), String.valueOf(fault.getMessage()));
	}

	@ExceptionHandler
	String refused(HttpFault fault, HttpServletRequest request, HttpServletResponse response, Model page) {
		response.setStatus(fault.status());
		fault.headers().forEach(response::setHeader);
		return told(request, page, fault.status(), String.valueOf(fault.getMessage()));
	}

	private String told(HttpServletRequest request, Model page, int status, String message) {
		words(request, page);
		HttpStatus known = HttpStatus.resolve(status);
		page.addAttribute("title", (known != null) ? known.getReasonPhrase() : "Not shown");
		page.addAttribute("message", message);
		boolean embedded = request.getRequestURI().startsWith(request.getContextPath() + "/embed/");
		page.addAttribute("embedded", embedded);
		return embedded ? IN_A_FRAME : TEMPLATE;
	}

}
