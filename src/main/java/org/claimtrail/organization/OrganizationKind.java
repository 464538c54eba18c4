package org.claimtrail.organization;

/** What kind of body an organization is. */
public enum OrganizationKind {

	/** A government or the office of a head of state. */
	GOVERNMENT,
	/** A ministry. */
	MINISTRY,
	/** An armed force, its staff or command. */
	MILITARY,
	/** An alliance or another international body. */
	ALLIANCE,
	/** An outlet that publishes news. */
	NEWS,
	/** A research institute. */
	THINK_TANK,
	/** An agency or an intelligence service. */
	AGENCY,
	/** A company. */
	COMPANY,
	/** None of these. */
	OTHER

}
