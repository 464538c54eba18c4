package org.claimtrail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Volume;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a compose file and makes the containers of its services as the command would,
 * where there is none. A key that it does not know is a fault, so that nothing of the
 * file goes untested.
 */
final class ComposeFile {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?:(:[-?])([^}]*))?}");

	private static final Set<String> KNOWN = Set.of("image", "build", "environment", "volumes", "stop_grace_period",
			"restart", "ports", "depends_on", "read_only", "tmpfs", "cap_drop", "security_opt", "healthcheck");

	private static final Duration START = Duration.ofMinutes(5);

	private final Path file;

	private final JsonNode content;

	private final Map<String, String> variables;

	private ComposeFile(Path file, JsonNode content, Map<String, String> variables) {
		this.file = file;
		this.content = content;
		this.variables = variables;
	}

	/** Reads a file, which takes the variables where it names them. */
	static ComposeFile read(Path file, Map<String, String> variables) {
		return new ComposeFile(file, new YAMLMapper().readTree(file), variables);
	}

	/** The names of the services. */
	Set<String> services() {
		return Set.copyOf(this.content.path("services").propertyNames());
	}

	/** The services that a service waits for until they are healthy. */
	Set<String> dependencies(String service) {
		JsonNode dependencies = service(service).path("depends_on");
		dependencies.forEach((each) -> require(each.path("condition").asString().equals("service_healthy"), each));
		return Set.copyOf(dependencies.propertyNames());
	}

	/** How many seconds a service has to stop. */
	int graceSeconds(String service) {
		return (int) duration(service(service).path("stop_grace_period")).toSeconds();
	}

	/** The name of a volume for one run. */
	Set<String> volumes(String project) {
		return Set
			.copyOf(this.content.path("volumes").propertyNames().stream().map((name) -> project + "_" + name).toList());
	}

	/**
	 * The container of a service; what is published is so on a free port. It has started
	 * when its health check is content.
	 */
	GenericContainer<?> container(String name, Network network, String project) {
		JsonNode service = service(name);
		service.propertyNames().forEach((key) -> require(KNOWN.contains(key), key));
		GenericContainer<?> container = service.has("build") ? new GenericContainer<>(image(service.path("build")))
				: new GenericContainer<>(text(service.path("image")));
		service.path("environment").forEachEntry((key, value) -> container.withEnv(key, text(value)));
		return container.withNetwork(network)
			.withNetworkAliases(name)
			.withCreateContainerCmdModifier((command) -> configure(command, service, project))
			.waitingFor(Wait.forHealthcheck().withStartupTimeout(START));
	}

	private JsonNode service(String name) {
		return this.content.path("services").path(name);
	}

	private ImageFromDockerfile image(JsonNode build) {
		require(Set.of("context", "dockerfile", "args").containsAll(build.propertyNames()), build);
		Path context = Objects.requireNonNull(this.file.getParent()).resolve(text(build.path("context"))).normalize();
		String dockerfile = text(build.path("dockerfile"));
		ImageFromDockerfile image = new ImageFromDockerfile().withFileFromPath(dockerfile, context.resolve(dockerfile))
			.withFileFromPath("target/claimtrail-0.jar", context.resolve(ContainerIT.jar()))
			.withDockerfilePath(dockerfile);
		build.path("args").forEachEntry((name, value) -> image.withBuildArg(name, text(value)));
		return image;
	}

	private void configure(CreateContainerCmd command, JsonNode service, String project) {
		HostConfig host = Objects.requireNonNull(command.getHostConfig());
		host.withReadonlyRootfs(service.path("read_only").asBoolean(false))
			.withBinds(texts(service.path("volumes")).stream().map((volume) -> bind(volume, project)).toList())
			.withSecurityOpts(texts(service.path("security_opt")))
			.withCapDrop(texts(service.path("cap_drop")).stream().map(Capability::valueOf).toArray(Capability[]::new))
			.withRestartPolicy(RestartPolicy.parse(text(service.path("restart"))));
		Map<String, String> tmpfs = new HashMap<>();
		texts(service.path("tmpfs")).forEach((folder) -> tmpfs.put(folder, ""));
		host.withTmpFs(tmpfs);
		List<PortBinding> ports = texts(service.path("ports")).stream().map(ComposeFile::published).toList();
		host.withPortBindings(ports);
		command.withExposedPorts(ports.stream().map(PortBinding::getExposedPort).toList());
		if (service.has("healthcheck")) {
			command.withHealthcheck(healthCheck(service.path("healthcheck")));
		}
	}

	private HealthCheck healthCheck(JsonNode check) {
		require(Set.of("test", "interval", "timeout", "retries", "start_period").containsAll(check.propertyNames()),
				check);
		return new HealthCheck().withTest(texts(check.path("test")))
			.withInterval(duration(check.path("interval")).toNanos())
			.withTimeout(duration(check.path("timeout")).toNanos())
			.withStartPeriod(duration(check.path("start_period")).toNanos())
			.withRetries(check.path("retries").asInt());
	}

	private Bind bind(String volume, String project) {
		String[] parts = volume.split(":", -1);
		require(parts.length == 2 && this.content.path("volumes").has(parts[0]), volume);
		return new Bind(project + "_" + parts[0], new Volume(parts[1]));
	}

	/** On a free port of the same address. */
	private static PortBinding published(String port) {
		String[] parts = port.split(":", -1);
		require(parts.length == 3, port);
		return new PortBinding(Ports.Binding.bindIp(parts[0]), ExposedPort.tcp(Integer.parseInt(parts[2])));
	}

	private List<String> texts(JsonNode list) {
		List<String> texts = new ArrayList<>();
		list.forEach((element) -> texts.add(text(element)));
		return texts;
	}

	private String text(JsonNode value) {
		return VARIABLE.matcher(value.asString()).replaceAll((found) -> Matcher.quoteReplacement(variable(found)));
	}

	private String variable(MatchResult found) {
		String given = this.variables.get(found.group(1));
		require(given != null || ":-".equals(found.group(2)), found.group());
		return (given != null) ? given : found.group(3);
	}

	private static Duration duration(JsonNode text) {
		return Duration.parse("PT" + text.asString());
	}

	private static void require(boolean known, Object part) {
		if (!known) {
			throw new IllegalStateException("The compose file has something that is not understood here: " + part);
		}
	}

}
