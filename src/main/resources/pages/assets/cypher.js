// Runs the statement with Ctrl or Command and Enter. All else works without.

const run = document.getElementById('run');

document.querySelectorAll('form.statement textarea').forEach((area) => {
	area.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !run.disabled) {
			event.preventDefault();
			area.form.requestSubmit(run);
		}
	});
});
