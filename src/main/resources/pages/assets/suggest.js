// Offers what the words typed so far can mean, below the search. All else works without; so does the search.

const WAIT = 200;
const LEAST = 2;

function suggest(input, number) {
	const form = input.form;
	const list = document.createElement('ul');
	list.id = `suggestions-${number}`;
	list.className = 'suggestions';
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', 'Suggestions');
	list.hidden = true;
	form.append(list);
	for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list',
		'aria-expanded': 'false', 'aria-controls': list.id })) {
		input.setAttribute(name, value);
	}
	let timer;
	let asked;
	let chosen = -1;

	function choose(next) {
		chosen = next;
		[...list.children].forEach((option, place) => {
			option.setAttribute('aria-selected', String(place === chosen));
		});
		if (chosen >= 0) {
			input.setAttribute('aria-activedescendant', list.children[chosen].id);
			list.children[chosen].scrollIntoView({ block: 'nearest' });
		} else {
			input.removeAttribute('aria-activedescendant');
		}
	}

	function close() {
		clearTimeout(timer);
		asked?.abort();
		list.hidden = true;
		input.setAttribute('aria-expanded', 'false');
		choose(-1);
	}

	function show(found) {
		list.replaceChildren(...found.map(({ page, kind, label }, place) => {
			const option = document.createElement('li');
			option.id = `${list.id}-${place}`;
			option.dir = 'auto';
			option.dataset.page = page;
			option.setAttribute('role', 'option');
			option.setAttribute('aria-selected', 'false');
			const what = document.createElement('span');
			what.className = 'kind';
			what.textContent = kind;
			option.append(label, ' ', what);
			return option;
		}));
		list.hidden = found.length === 0;
		input.setAttribute('aria-expanded', String(found.length > 0));
		choose(-1);
	}

	async function ask() {
		asked?.abort();
		asked = new AbortController();
		const { signal } = asked;
		try {
			const answer = await fetch(`${form.action}/suggestions?q=${encodeURIComponent(input.value.trim())}`, { signal });
			const found = answer.ok ? await answer.json() : [];
			if (!signal.aborted && document.activeElement === input) {
				show(found);
			}
		} catch {
			if (!signal.aborted) {
				close();
			}
		}
	}

	input.addEventListener('input', () => {
		close();
		if (input.value.trim().length >= LEAST) {
			timer = setTimeout(ask, WAIT);
		}
	});
	input.addEventListener('keydown', (event) => {
		const count = list.hidden ? 0 : list.children.length;
		if (event.key === 'Escape' && count > 0) {
			event.preventDefault();
			close();
		} else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
			event.preventDefault();
			const step = event.key === 'ArrowDown' ? 1 : -1;
			choose(chosen < 0 && step < 0 ? count - 1 : (chosen + 1 + step + count + 1) % (count + 1) - 1);
		} else if (event.key === 'Enter' && chosen >= 0) {
			event.preventDefault();
			location.assign(list.children[chosen].dataset.page);
		}
	});
	input.addEventListener('blur', close);
	list.addEventListener('mousedown', (event) => {
		event.preventDefault();
		const option = event.target.closest('[role=option]');
		if (option && event.button === 0) {
			location.assign(option.dataset.page);
		}
	});
}

document.querySelectorAll('form[role=search] input[type=search]').forEach(suggest);
