package org.claimtrail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this machine that it signs itself, and its key, as PEM. */
record SelfSigned(Path certificate, Path key, SSLContext trusting) {

	private static final String PASSWORD = "changeit";

	static SelfSigned in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
		Path store = folder.resolve("own.p12");
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		int exit = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname",
				"CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-keystore", store.toString(), "-storetype",
				"PKCS12", "-storepass", PASSWORD)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		if (exit != 0) {
			throw new IllegalStateException("keytool made no certificate");
		}
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD.toCharArray());
		}
		Path certificate = pem(folder.resolve("own.crt"), "CERTIFICATE", keys.getCertificate("own").getEncoded());
		Path key = pem(folder.resolve("own.key"), "PRIVATE KEY",
				keys.getKey("own", PASSWORD.toCharArray()).getEncoded());
		return new SelfSigned(certificate, key, trusting(keys));
	}

	private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
		KeyStore known = KeyStore.getInstance("PKCS12");
		known.load(null, null);
		known.setCertificateEntry("own", keys.getCertificate("own"));
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(known);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

	private static Path pem(Path file, String what, byte[] content) throws IOException {
		return Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what,
				Base64.getMimeEncoder().encodeToString(content), what));
	}

}
