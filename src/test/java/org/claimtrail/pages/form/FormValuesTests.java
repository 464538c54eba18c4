package org.claimtrail.pages.form;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is proposed for a field is made again until somebody has an opinion of their own.
 */
class FormValuesTests {

	private static final String NOTE = "Made.";

	private static FormValues sent(String value, String made) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("list[3].field", value);
		request.addParameter("list[3].field.+made", made);
		request.addParameter("list[3].other", "x");
		FormValues values = FormValues.sent(request);
		values.reconsider();
		values.compact("list");
		return values;
	}

	@Test
	void whatIsAsItWasProposedIsMadeAgain() {
		FormValues values = sent("old", "old");
		assertThat(values.isBlank("list[0].field")).isTrue();
		values.propose("list[0].field", "new", NOTE);
		assertThat(values.get("list[0].field")).isEqualTo("new");
		assertThat(values.made("list[0].field")).isEqualTo("new");
		assertThat(values.note("list[0].field")).isEqualTo(NOTE);
		assertThat(values.isSurprising()).isTrue();
	}

	@Test
	void whatWasSeenIsNoSurprise() {
		FormValues values = sent("old", "old");
		values.propose("list[0].field", "old", NOTE);
		assertThat(values.isSurprising()).isFalse();
		FormValues made = FormValues.none();
		made.make("id", "x", NOTE);
		assertThat(made.isSurprising()).isFalse();
	}

	@Test
	void whatSomebodyTypedStays() {
		FormValues values = sent("mine", "old");
		values.propose("list[0].field", "new", NOTE);
		assertThat(values.get("list[0].field")).isEqualTo("mine");
		assertThat(values.made("list[0].field")).isEmpty();
		assertThat(values.note("list[0].field")).isEmpty();
	}

	@Test
	void whatSomebodyTookAwayStaysAwayUntilItIsSomethingElse() {
		FormValues values = sent("", "old");
		assertThat(values.isRefused("list[0].field")).isTrue();
		values.propose("list[0].field", "old", NOTE);
		assertThat(values.get("list[0].field")).isEmpty();
		assertThat(values.made("list[0].field")).isEqualTo("old");
		values.propose("list[0].field", "new", NOTE);
		assertThat(values.get("list[0].field")).isEqualTo("new");
	}

	@Test
	void anItemOfProposalsAloneIsEmpty() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("list[0].field", "old");
		request.addParameter("list[0].field.+made", "old");
		FormValues values = FormValues.sent(request);
		values.reconsider();
		values.compact("list");
		assertThat(values.size("list")).isZero();
	}

}
