package org.claimtrail.pages.adding;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.printed.PrintedFigure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Proposes for each figure of a form the unit of the measure that was chosen for it,
 * unless its words say another.
 */
@Component
class MeasureUnits {

	private static final String MADE = "The unit of this measure.";

	private final RecordNames names;

	MeasureUnits(RecordNames names) {
		this.names = names;
	}

	void fill(HttpServletRequest request, Model page, FormValues values) {
		List<String> claims = IntStream.range(0, values.size(ArticleForm.CLAIMS))
			.mapToObj((index) -> FormValues.item(ArticleForm.CLAIMS, index))
			.filter((path) -> RecordNames.isIdentifier(values.get(path + ".measure")))
			.filter((path) -> ClaimProposals.hasNumber(values, path))
			// what the form records itself stays the same form when it is sent again
			.filter((path) -> !new NewMeasures(values).isDescribed(path))
			.toList();
		if (claims.isEmpty()) {
			return;
		}
		Map<String, String> units = this.names.units(request, page,
				claims.stream().map((path) -> values.get(path + ".measure")).distinct().toList());
		for (String path : claims) {
			String unit = units.get(values.get(path + ".measure"));
			String field = path + ".figure.unit";
			if (unit != null && !values.isRefused(field) && agrees(values.get(path + ".figure.phrase"), unit)) {
				values.make(field, unit, MADE);
			}
		}
	}

	private static boolean agrees(String phrase, String unit) {
		PrintedFigure read = PrintedFigure.of(phrase);
		@Nullable String said = (read != null) ? read.unit() : null;
		return said == null || said.equals(unit);
	}

}
