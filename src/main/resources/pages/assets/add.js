// Takes words that are marked in the text of an article into claims, with what stands around them. All else works without.

const AROUND = 4;
const MOST = 30;
const text = document.getElementById('f-text');
const marking = document.getElementById('marking');
const status = document.createElement('p');

function field(claim, name) {
	return document.getElementsByName(`dossier.claims[${claim}].${name}`)[0];
}

function item(claim) {
	return field(claim, 'evidence.exact').closest('details');
}

function count() {
	let claims = 0;
	while (field(claims, 'evidence.exact')) {
		claims++;
	}
	return claims;
}

function isEmpty(claim) {
	return ['evidence.exact', 'claimant', 'statement'].every((name) => !field(claim, name).value.trim());
}

function words(part) {
	return part.trim().split(/\s+/).filter((word) => word);
}

// A claim of the next number, as empty as the server would send it.
function add() {
	const last = count() - 1;
	const copy = item(last).cloneNode(true);
	copy.querySelectorAll('.found, .meant, [name$=".-"]').forEach((part) => (part.closest('p') ?? part).remove());
	[copy, ...copy.querySelectorAll('*')].forEach((part) => {
		for (const { name, value } of [...part.attributes]) {
			part.setAttribute(name, value.replace(`claims[${last}]`, `claims[${last + 1}]`)
				.replaceAll(`claims-${last}-`, `claims-${last + 1}-`));
		}
		part.removeAttribute('aria-invalid');
		part.removeAttribute('selected');
		part.removeAttribute('checked');
	});
	copy.querySelectorAll('input, textarea').forEach((input) => {
		input.value = '';
	});
	copy.querySelectorAll('select').forEach((select) => {
		select.selectedIndex = 0;
	});
	copy.querySelector('summary').textContent = `Claim ${last + 2}`;
	copy.open = false;
	item(last).after(copy);
}

function next() {
	for (let claim = 0; claim < count(); claim++) {
		if (isEmpty(claim)) {
			return claim;
		}
	}
	if (count() < MOST) {
		add();
		return count() - 1;
	}
	return -1;
}

function say(said, claim) {
	status.textContent = `${said} `;
	if (claim >= 0) {
		const link = document.createElement('a');
		link.href = `#${item(claim).id}`;
		link.textContent = `Fill in claim ${claim + 1}`;
		status.append(link);
	}
}

function take(chosen) {
	const { selectionStart, selectionEnd, value } = text;
	const exact = value.slice(selectionStart, selectionEnd).replace(/\s+/g, ' ').trim();
	const claim = exact ? chosen() : -1;
	if (claim < 0) {
		say(exact ? `There are ${MOST} claims already: save these first.` : 'Mark some words in the text first.');
	} else {
		field(claim, 'evidence.exact').value = exact;
		field(claim, 'evidence.prefix').value = words(value.slice(0, selectionStart)).slice(-AROUND).join(' ');
		field(claim, 'evidence.suffix').value = words(value.slice(selectionEnd)).slice(0, AROUND).join(' ');
		field(claim, 'place').value = 'BODY';
		item(claim).open = true;
		item(claim).querySelector('summary').textContent = `Claim ${claim + 1}: ${exact}`;
		offer();
		say(`Taken into claim ${claim + 1}.`, claim);
	}
	text.focus();
}

function button(label, chosen, plain) {
	const made = document.createElement('button');
	made.type = 'button';
	made.className = plain ? 'plain' : '';
	made.textContent = label;
	made.addEventListener('click', () => take(chosen));
	return made;
}

function offer() {
	const filled = [...Array(count()).keys()].filter((claim) => field(claim, 'evidence.exact').value.trim());
	marking.replaceChildren(button('Take the marked words into a new claim', next, false),
		...filled.map((claim) => button(`Change the words of claim ${claim + 1}`, () => claim, true)), status);
	marking.hidden = false;
}

status.setAttribute('role', 'status');
offer();
