package org.claimtrail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * What the packages below a root say of themselves in their {@code package-info},
 * compared with what they do. Whether they do only what they may is Spring Modulith's to
 * say.
 */
final class ModuleDeclarations {

	private final JavaPackage root;

	ModuleDeclarations(JavaClasses classes, String root) {
		this.root = classes.getPackage(root);
	}

	/** Every fault as one line, sorted; empty if all is well. */
	List<String> faults() {
		return Stream
			.concat(this.root.getSubpackagesInTree().stream().flatMap(this::withoutNullMarked),
					this.root.getSubpackages().stream().flatMap(this::withoutExactDependencies))
			.sorted()
			.toList();
	}

	private Stream<String> withoutNullMarked(JavaPackage candidate) {
		boolean silent = candidate.getClasses().isEmpty() || candidate.isAnnotatedWith(NullMarked.class);
		return silent ? Stream.empty() : Stream.of(nameOf(candidate) + " is not @NullMarked");
	}

	private Stream<String> withoutExactDependencies(JavaPackage module) {
		Optional<ApplicationModule> declared = module.tryGetAnnotationOfType(ApplicationModule.class);
		if (declared.isEmpty()) {
			return Stream.of(nameOf(module) + " is not an @ApplicationModule");
		}
		List<String> allowed = Arrays.asList(declared.get().allowedDependencies());
		if (allowed.contains(ApplicationModule.OPEN_TOKEN)) {
			return Stream.of(nameOf(module) + " declares no allowedDependencies");
		}
		Set<String> used = used(module);
		return allowed.stream()
			.map((dependency) -> dependency.split("::")[0].strip())
			.filter((dependency) -> !used.contains(dependency))
			.map((dependency) -> nameOf(module) + " does not use " + dependency);
	}

	private Set<String> used(JavaPackage module) {
		return module.getClassDependenciesFromThisPackageTree()
			.stream()
			.map(Dependency::getTargetClass)
			.map((type) -> type.getBaseComponentType().getPackageName())
			.filter((name) -> name.startsWith(this.root.getName() + "."))
			.map((name) -> name.substring(this.root.getName().length() + 1).split("\\.")[0])
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private String nameOf(JavaPackage candidate) {
		return candidate.getName().substring(this.root.getName().length() + 1);
	}

}
