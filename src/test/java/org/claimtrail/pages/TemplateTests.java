package org.claimtrail.pages;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Values in HTML. */
class TemplateTests {

	@Test
	void escapesText() {
		var page = new Template("<a href=\"{{a}}\">{{a}}</a>").fill(Map.of("a", "\"<&>'{{a}} $1"));
		assertThat(page.html())
			.isEqualTo("<a href=\"&quot;&lt;&amp;&gt;&#39;{{a}} $1\">&quot;&lt;&amp;&gt;&#39;{{a}} $1</a>");
	}

	@Test
	void keepsMarkup() {
		var parts = Markup.join(List.of(new Markup("<b>1</b>"), Markup.NONE, new Markup("<b>2</b>")));
		assertThat(new Template("<p>{{parts}}</p>").fill(Map.of("parts", parts)).html())
			.isEqualTo("<p><b>1</b><b>2</b></p>");
	}

	@Test
	void refusesToLeaveAPlaceEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Template("{{a}}").fill(Map.of("b", "")))
			.withMessage("no value for {{a}}");
	}

}
