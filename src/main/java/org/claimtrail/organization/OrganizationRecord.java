package org.claimtrail.organization;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about an organization.
 *
 * @param country two letters of ISO 3166-1, if it has one
 * @param partOf identifiers of the organizations it is a part of
 */
public record OrganizationRecord(String id, String name, List<String> aliases, OrganizationKind kind,
		@Nullable String country, @Nullable String description, List<String> partOf) {
}
