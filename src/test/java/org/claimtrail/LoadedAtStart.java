package org.claimtrail;

import java.util.HashSet;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Holds for classes that are initialized when the application starts: beans, and what
 * beans touch while they are made. What a lambda touches is touched later.
 */
final class LoadedAtStart extends ArchCondition<JavaClass> {

	/**
	 * The contract is mapped while the application starts, by the methods of this room.
	 */
	private static final String MAPPING = ".projection.mapping";

	LoadedAtStart() {
		super("be loaded when the application starts");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		events.add(new SimpleConditionEvent(type, isLoaded(type, new HashSet<>()), type.getDescription()
				+ " is loaded by the first request that needs it in " + type.getSourceCodeLocation()));
	}

	private static boolean isLoaded(JavaClass type, Set<JavaClass> seen) {
		if (!seen.add(type)) {
			return false;
		}
		return type.isMetaAnnotatedWith(Component.class) || type.getAccessesToSelf()
			.stream()
			.filter(LoadedAtStart::isEarly)
			.map(JavaAccess::getOriginOwner)
			.anyMatch((origin) -> isLoaded(origin, seen));
	}

	private static boolean isEarly(JavaAccess<?> access) {
		JavaCodeUnit origin = access.getOrigin();
		return !access.isDeclaredInLambda() && (origin instanceof JavaStaticInitializer
				|| origin instanceof JavaConstructor || origin.isAnnotatedWith(Bean.class)
				|| access.getOriginOwner().getPackageName().endsWith(MAPPING));
	}

}
