// Offers the drawing as a PNG beside the link to its SVG file, which it is made from.

const SHARP = 2;
const LARGEST = 16_000;

async function image(address) {
	const answer = await fetch(address);
	if (!answer.ok) {
		throw new Error(`the server answered ${answer.status}`);
	}
	const drawn = new Image();
	drawn.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
	await drawn.decode();
	return drawn;
}

async function picture(address) {
	const drawn = await image(address);
	const canvas = document.createElement('canvas');
	const scale = Math.min(SHARP, LARGEST / Math.max(drawn.naturalWidth, drawn.naturalHeight));
	canvas.width = Math.round(drawn.naturalWidth * scale);
	canvas.height = Math.round(drawn.naturalHeight * scale);
	const paper = canvas.getContext('2d');
	paper.fillStyle = 'white';
	paper.fillRect(0, 0, canvas.width, canvas.height);
	paper.drawImage(drawn, 0, 0, canvas.width, canvas.height);
	return new Promise((done, failed) => {
		canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the drawing is too large'))), 'image/png');
	});
}

function save(blob, name) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

for (const link of document.querySelectorAll('a[data-drawing]')) {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'plain';
	button.textContent = 'Download as PNG';
	const said = document.createElement('span');
	said.setAttribute('role', 'status');
	button.addEventListener('click', async () => {
		said.textContent = '';
		try {
			save(await picture(link.href), `${link.dataset.drawing}.png`);
		} catch (fault) {
			said.textContent = `No picture could be made (${fault.message}): download the SVG instead.`;
		}
	});
	link.after(' ', button, ' ', said);
}
