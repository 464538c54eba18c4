package org.claimtrail.random;

import java.util.Objects;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the fields, conditions and orders of speakers and organizations mean. */
final class ClaimantModel {

	private static final String SPEAKER = "Speaker";

	private static final String ORGANIZATION = "Organization";

	private final World world;

	private final Ties ties;

	ClaimantModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
	}

	void declare(Fields fields, Filters filters, Orders orders) {
		fields.put("Query.node", (source, arguments) -> this.world.find(arguments.get("id")));
		fields.put("Query.nodes", (source, arguments) -> nodes((List<?>) Objects.requireNonNull(arguments.get("ids"))));
		fields.put("Query.speaker", (source, arguments) -> this.world.find(arguments.get("id")));
		fields.put("Query.organization", (source, arguments) -> this.world.find(arguments.get("id")));
		fields.all("Query.speakers", SPEAKER);
		fields.all("Query.organizations", ORGANIZATION);
		for (String type : List.of(SPEAKER, ORGANIZATION)) {
			fields.plain(type, "id", "name", "description", "recordedAt");
			fields.thing(type + ".aliases", (thing) -> thing.texts("aliases"));
			fields.put(type + ".citationCount",
					(source, arguments) -> this.ties.citationsOfClaimant((Thing) source, arguments.get("intents")));
			fields.reaching(type + ".claims", "MADE_BY");
			orders.put(type + "OrderField.NAME", (thing) -> thing.value("name"));
			orders.put(type + "OrderField.RECORDED_AT", (thing) -> thing.value("recordedAt"));
			orders.put(type + "OrderField.CITATION_COUNT", this.ties::citationsOfClaimant);
			conditions(type, filters);
		}
		speakers(fields, filters);
		organizations(fields, filters);
		claimants(filters);
	}

	private void conditions(String type, Filters filters) {
		String where = type + "Where.";
		filters.id(where + "id");
		filters.names(where + "name");
		filters.number(where + "citationCount", this.ties::citationsOfClaimant);
		filters.related(where + "claim", "ClaimWhere", (thing) -> this.ties.in("MADE_BY", thing));
	}

	private void speakers(Fields fields, Filters filters) {
		fields.plain(SPEAKER, "anonymous");
		fields.leaving("Speaker.affiliations", "AFFILIATED_WITH");
		fields.reaching("Speaker.articles", "WRITTEN_BY");
		fields.edges("SpeakerEdge", "AffiliationEdge");
		fields.edge("AffiliationEdge", "role", "from", "to");
		filters.is("SpeakerWhere.anonymous", (speaker) -> speaker.value("anonymous"));
		filters.related("SpeakerWhere.affiliation", "OrganizationWhere",
				(speaker) -> this.ties.out("AFFILIATED_WITH", speaker));
	}

	private void organizations(Fields fields, Filters filters) {
		fields.plain(ORGANIZATION, "kind", "country");
		fields.reaching("Organization.speakers", "AFFILIATED_WITH");
		fields.reaching("Organization.articles", "PUBLISHED_BY");
		fields.leaving("Organization.partOf", "PART_OF");
		fields.reaching("Organization.parts", "PART_OF");
		fields.edges("OrganizationEdge", "OrganizationSpeakerEdge");
		fields.edge("OrganizationSpeakerEdge", "role", "from", "to");
		filters.oneOf("OrganizationWhere.kind", "kind");
		filters.oneOf("OrganizationWhere.country", "country");
		filters.related("OrganizationWhere.partOf", "OrganizationWhere",
				(organization) -> this.ties.out("PART_OF", organization));
		filters.related("OrganizationWhere.speaker", "SpeakerWhere",
				(organization) -> this.ties.in("AFFILIATED_WITH", organization));
	}

	private void claimants(Filters filters) {
		filters.id("ClaimantWhere.id");
		filters.names("ClaimantWhere.name");
		filters.is("ClaimantWhere.anonymous", (claimant) -> claimant.value("anonymous"));
		filters.related("ClaimantWhere.affiliation", "OrganizationWhere",
				(claimant) -> this.ties.out("AFFILIATED_WITH", claimant));
	}

	private List<@Nullable Thing> nodes(List<?> ids) {
		List<@Nullable Thing> nodes = new ArrayList<>();
		ids.forEach((id) -> nodes.add(this.world.find(id)));
		return nodes;
	}

}
