package org.claimtrail.pages.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.pages.Operation;
import org.claimtrail.pages.condition.MeantRecords;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of a question that only reads: what it asks, what can be varied, and its
 * answer in tables. Each field of the form is a variable of the operation.
 */
@Controller
class QuestionPage {

	private final PageQuestions questions;

	private final QuestionShapes shapes;

	private final MeantRecords meant;

	QuestionPage(PageQuestions questions, QuestionShapes shapes, MeantRecords meant) {
		this.questions = questions;
		this.shapes = shapes;
		this.meant = meant;
	}

	@GetMapping(path = "/question/{name}", produces = MediaType.TEXT_HTML_VALUE)
	String open(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Model page) {
		// others are asked by pages of their own, or in GraphiQL
		Operation operation = this.shapes.named(name)
			.orElseThrow(() -> new PageFault(HttpStatus.NOT_FOUND, "There is no question of this name.",
					Map.of("/#questions", "All questions")));
		QuestionShape shape = this.shapes.of(operation);
		QuestionForm form = new QuestionForm(this.shapes.schema(), this.meant, request, page).read(shape.variables());
		List<String> problems = new ArrayList<>(form.problems());
		page.addAttribute("asked", operation);
		page.addAttribute("fields", form.fields());
		page.addAttribute("problems", problems);
		if (problems.isEmpty()) {
			answer(request, page, operation, form.variables()).ifPresent(problems::add);
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		return "question";
	}

	/**
	 * Tells the page of the answer.
	 * @return why it cannot be asked so; empty where it can
	 */
	private Optional<String> answer(HttpServletRequest request, Model page, Operation question,
			Map<String, @Nullable Object> variables) {
		QuestionShape shape = this.shapes.of(question);
		try {
			Map<?, ?> answer = this.questions.askAll(request, page, question.name(), shape.document(), variables);
			page.addAttribute("parts", new ToldAnswer().of(shape.fields(), answer));
			page.addAttribute("columns", shape.columns());
			return Optional.empty();
		}
		catch (PageFault fault) {
			if (!fault.status().isSameCodeAs(HttpStatus.BAD_REQUEST)) {
				throw fault;
			}
			return Optional.of(String.valueOf(fault.getMessage()));
		}
	}

}
