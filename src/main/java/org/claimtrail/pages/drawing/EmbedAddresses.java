package org.claimtrail.pages.drawing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.condition.MeantRecords;
import org.claimtrail.pages.condition.MeantRecords.Meant;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.Permalinks;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the address of a frame by what somebody wrote in its place: a name, or words. */
@Component
class EmbedAddresses {

	private static final int LONGEST = 120;

	private final MeantRecords meant;

	EmbedAddresses(MeantRecords meant) {
		this.meant = meant;
	}

	/**
	 * The address of the one record that is meant.
	 * @param kind its kind, as it stands in addresses
	 * @param name what stands there, and is no identifier that is taken
	 * @throws PageFault if none or several are meant, with those that may be
	 */
	String of(HttpServletRequest request, Model page, String kind, String name) {
		Meant found = this.meant.exactly(request, page, kind, name, List.of(kind.toUpperCase(Locale.ROOT)));
		if (!found.id().isEmpty() && !found.id().equals(name)) {
			return address(found.id());
		}
		Map<String, String> choices = new LinkedHashMap<>();
		found.choices().forEach((one) -> choices.put(address(String.valueOf(one.get("id"))), label(one)));
		throw new PageFault(HttpStatus.NOT_FOUND,
				choices.isEmpty()
						? "No %s is kept here under this address, nor is one found by these words.".formatted(kind)
						: "No %s is kept here under this address. One of these may be meant:".formatted(kind),
				choices);
	}

	private static String address(String id) {
		return "/embed" + new Permalinks().page(id);
	}

	private static String label(Map<?, ?> record) {
		Object name = (record.get("name") != null) ? record.get("name") : record.get("statement");
		return TrailDrawing.shortened(String.valueOf(name), LONGEST);
	}

}
