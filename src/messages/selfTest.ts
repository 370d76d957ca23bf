import { inBoth } from '#messages/inBoth.ts';

export const selfTest = inBoth({
	da: {
		title: 'Selvtest: kan noget slippe ud?',
		intro:
			'Her og nu prøver Kladde i din egen browser de veje, som data kunne tage ud: først fra siden selv, så fra de aflukkede rum, hvor SQL og en forfatters kode kører. Intet kan nå en fremmed undervejs: der prøves kun mod denne maskines egen port 4, hvor ingen svarer, og mod en side på Kladdes eget websted, som ikke findes. Notesbogen og dens udtræk røres ikke.',
		strict:
			'»Afvist« betyder, at noget har sagt nej med sine egne ord. Et forsøg, der blot mislykkedes, er ikke talt med som afvist.',
		progress: (tried: string, total: string) => `${tried} af ${total} forsøg`,
		waiting: 'Selvtesten kører …',
		verdict: {
			refused: (total: string, rooms: string) =>
				`Intet slap ud: alle ${total} forsøg fra ${rooms} steder blev afvist.`,
			open: (open: string, total: string) =>
				`Pas på: ${open} af ${total} forsøg blev ikke afvist. Arbejd ikke med personoplysninger i denne browser, før det er forklaret. Vis siden til jeres it-afdeling.`,
			silent: (refused: string, silent: string) =>
				`Intet forsøg lykkedes: ${refused} blev afvist, og ${silent} mislykkedes, uden at browseren sagde hvorfor. Samme steder har den håndhævet den politik, der gælder dem.`,
			incomplete: (refused: string, untried: string) =>
				`Testen er ikke fuldstændig: ${refused} forsøg blev afvist, ${untried} blev ikke gjort. Kør den igen.`
		},
		lacks: 'Det mangler i denne browser eller på dette websted:',
		defences: {
			'page-policy':
				'Browseren håndhæver ikke sidens sikkerhedspolitik, eller siger det ikke. Det er en mur, der mangler: brug en nyere Chrome, Edge eller Firefox.',
			'realm-policy':
				'Browseren håndhæver ikke de aflukkede rums sikkerhedspolitik, eller siger det ikke. Det er en mur, der mangler: brug en nyere Chrome, Edge eller Firefox.',
			'opaque-origin':
				'De aflukkede rum er ikke skilt fra siden: browseren giver dem ikke en oprindelse for sig (sandbox). Det er en mur, der mangler.',
			'secure-context':
				'Siden er ikke hentet over HTTPS. Nogen på netværket kan have ændret den, og service workeren findes ikke.',
			'service-worker':
				'Service workeren svarer ikke på sidens forespørgsler. En adresse på Kladdes eget websted kan derfor nå dets server. Genindlæs siden; i et privat vindue kan den mangle hele tiden.',
			'realm-sandbox':
				'De aflukkede rums dokumenter bringer ikke selv deres sandkasse med, fordi service workeren og værtens headere mangler. Sidens egen ramme giver dem den stadig.',
			'host-headers':
				'Værten sender ikke de ekstra headere, der følger med Kladde (filen _headers). Murene holder uden; de er et lag mere.',
			unframed: 'Siden vises inde i en anden side, som kan lokke til klik. Åbn Kladde i sin egen fane.'
		},
		rooms: {
			page: 'Siden',
			output: 'En forfatters output, efter rensning',
			frame: 'Rammerne om de aflukkede rum',
			engine: 'Databasemotoren, spurgt med SQL',
			'engine-worker': 'Databasemotorens rum',
			reader: 'Fillæsernes rum',
			cage: 'Buret, hvor en forfatters TypeScript kører',
			'cage-policy': 'Burets rum alene, uden det buret selv fjerner'
		},
		about: {
			page: 'Her kører kun Kladdes egen kode. Politikken nægter den andre adresser. Den kan ikke nægte WebRTC eller at siden navigerer; derfor kører en forfatters kode aldrig her.',
			output: 'HTML, SVG og Markdown, som en celle viser, skæres ned, før det sættes ind i siden.',
			frame: 'Hvad der holder siden ude af rammen, holder også rammen ude af siden.',
			engine: 'Notesbogens egen motor, spurgt når den er ledig. Ingen af sætningerne rører en tabel.',
			'engine-worker': 'En arbejder startet som motorens: samme ramme, samme politik.',
			reader: 'En arbejder startet som dem, der læser filer.',
			cage: 'Kode som en celles, i et bur for sig. Notesbogens bur fortsætter urørt.',
			'cage-policy':
				'En arbejder startet som burets, som stadig har alle browserens navne. Nu er kun politikken mur.'
		},
		count: (refused: string, total: string) => `${refused} af ${total} afvist`,
		allRefused: (total: string) => `alle ${total} afvist`,
		untried: 'ikke prøvet',
		problem: (detail: string) => `Kunne ikke prøves til ende: ${detail}`,
		way: 'Vej ud',
		result: 'Resultat',
		refused: 'Afvist',
		notRefused: 'IKKE afvist',
		silent: 'Mislykkedes. Browseren sagde ikke hvorfor.',
		silentCount: (count: string) => `${count} uden forklaring`,
		walls: {
			policy: (directive: string) => `sikkerhedspolitikken, ${directive}`,
			absent: (name: string) => `${name} findes ikke her`,
			origin: 'browseren: stedet har ingen fælles oprindelse',
			'service-worker': 'service workeren, uden at spørge serveren',
			sanitiser: 'rensningen: adressen er fjernet',
			lock: 'motorens lås'
		},
		ways: {
			fetch: 'hente en adresse (fetch)',
			xhr: 'hente en adresse (XMLHttpRequest)',
			websocket: 'åbne en forbindelse (WebSocket)',
			eventsource: 'lytte til en server (EventSource)',
			webtransport: 'åbne en forbindelse (WebTransport)',
			beacon: 'sende et signal (sendBeacon)',
			import: 'hente kode (import)',
			font: 'hente en skrifttype',
			eval: 'gøre tekst til kode (eval)',
			'import-scripts': 'hente kode (importScripts)',
			webrtc: 'ringe op (WebRTC)',
			worker: 'starte en arbejder fra en adresse',
			'worker-within': 'hente fra en arbejder, lavet herinde',
			'shared-worker': 'starte en fælles arbejder',
			indexeddb: 'gemme i browserens database',
			cache: 'gemme i browserens cache',
			files: 'gemme i browserens filer',
			'local-storage': 'gemme i localStorage',
			image: 'vise et billede fra en adresse',
			video: 'afspille en video fra en adresse',
			stylesheet: 'hente et typografiark',
			script: 'køre et script fra en adresse',
			'inline-script': 'køre et script skrevet i siden',
			handler: 'køre kode fra en attribut',
			frame: 'vise en anden side i en ramme',
			object: 'indlejre et objekt',
			form: 'sende en formular',
			base: 'flytte sidens adresser',
			'blob-worker': 'starte en arbejder af tekst',
			'own-site': 'spørge Kladdes eget websted',
			srcset: 'vise et billede fra en adresse (srcset)',
			'svg-image': 'et billede i en SVG',
			'svg-use': 'en del af en anden SVG (use)',
			style: 'en baggrund fra en adresse (style)',
			'style-element': 'et <style>, der henter',
			link: 'et link',
			refresh: 'viderestilling (meta refresh)',
			math: 'et link i MathML',
			markdown: 'billede og link i Markdown',
			'engine-document': 'nå motorens dokument fra siden',
			'engine-storage': 'nå lager i motorens ramme',
			'cage-document': 'nå burets dokument fra siden',
			'cage-storage': 'nå lager i burets ramme',
			elsewhere: 'en ramme på en anden adresse',
			'own-page': 'en ramme på en anden side af Kladdes websted',
			'read-address': 'læse en fil fra en adresse',
			'write-file': 'skrive en fil (COPY)',
			'write-address': 'skrive til en adresse (COPY)',
			'attach-address': 'åbne en database på en adresse (ATTACH)',
			'read-disk': 'læse en fil på maskinen',
			'install-extension': 'installere en udvidelse',
			'load-extension': 'indlæse en udvidelse',
			'open-lock': 'slå adgang ud til',
			'allow-folder': 'tillade alle mapper',
			broadcast: 'tale til andre faner (BroadcastChannel)',
			document: 'nå sidens dokument',
			'page-window': 'tale til siden uden om buret',
			'page-port': 'tale til rammen uden om buret'
		},
		run: 'Kør testen igen',
		stop: 'Stop testen',
		endedAt: (when: string) => `Prøvet ${when}`,
		toReceipt: 'Lav kvittering …',
		recheck: (command: string) =>
			`Jeres it-afdeling kan angribe den samme side med mange flere forsøg: ${command} i Kladdes kildekode.`
	},
	en: {
		title: 'Self-test: can anything get out?',
		intro:
			'Here and now, in your own browser, Kladde tries the ways that data could take out: first from the page itself, then from the walled rooms in which SQL and an author’s code run. Nothing can reach a stranger meanwhile: only this machine’s own port 4 is tried, where nobody answers, and a page of Kladde’s own site that is not there. The notebook and its extracts are not touched.',
		strict:
			'“Refused” means that something said no in its own words. An attempt that merely failed is not counted as refused.',
		progress: (tried: string, total: string) => `${tried} of ${total} attempts`,
		waiting: 'The self-test is running …',
		verdict: {
			refused: (total: string, rooms: string) =>
				`Nothing got out: all ${total} attempts from ${rooms} places were refused.`,
			open: (open: string, total: string) =>
				`Take care: ${open} of ${total} attempts were not refused. Do not work with personal data in this browser before that is explained. Show this page to your IT department.`,
			silent: (refused: string, silent: string) =>
				`No attempt succeeded: ${refused} were refused, and ${silent} failed without the browser saying why. In the same places it has enforced the policy that governs them.`,
			incomplete: (refused: string, untried: string) =>
				`The test is not complete: ${refused} attempts were refused, ${untried} were not made. Run it again.`
		},
		lacks: 'This is missing in this browser or on this site:',
		defences: {
			'page-policy':
				'The browser does not enforce the page’s security policy, or does not say so. That is a wall missing: use a newer Chrome, Edge or Firefox.',
			'realm-policy':
				'The browser does not enforce the walled rooms’ security policy, or does not say so. That is a wall missing: use a newer Chrome, Edge or Firefox.',
			'opaque-origin':
				'The walled rooms are not apart from the page: the browser does not give them an origin of their own (sandbox). That is a wall missing.',
			'secure-context':
				'The page did not come over HTTPS. Somebody on the network may have changed it, and there is no service worker.',
			'service-worker':
				'The service worker does not answer the page’s requests. An address on Kladde’s own site can therefore reach its server. Load the page again; in a private window it may be missing throughout.',
			'realm-sandbox':
				'The walled rooms’ documents do not bring their sandbox along themselves, since service worker and host headers are missing. The page’s own frame still gives them one.',
			'host-headers':
				'The host does not send the further headers that come with Kladde (the file _headers). The walls hold without them; they are one more layer.',
			unframed:
				'The page is shown inside another page, which can lure clicks. Open Kladde in a tab of its own.'
		},
		rooms: {
			page: 'The page',
			output: 'An author’s output, after sanitising',
			frame: 'The frames around the walled rooms',
			engine: 'The database engine, asked in SQL',
			'engine-worker': 'The database engine’s room',
			reader: 'The file readers’ room',
			cage: 'The cage, where an author’s TypeScript runs',
			'cage-policy': 'The cage’s room alone, without what the cage itself takes away'
		},
		about: {
			page: 'Only Kladde’s own code runs here. The policy refuses it other addresses. It cannot refuse WebRTC, nor that the page navigates; that is why an author’s code never runs here.',
			output: 'HTML, SVG and Markdown that a cell shows are cut down before they enter the page.',
			frame: 'What keeps the page out of the frame keeps the frame out of the page.',
			engine: 'The notebook’s own engine, asked when it is free. None of the statements touches a table.',
			'engine-worker': 'A worker started as the engine’s: the same frame, the same policy.',
			reader: 'A worker started as those that read files.',
			cage: 'Code like a cell’s, in a cage of its own. The notebook’s cage goes on untouched.',
			'cage-policy':
				'A worker started as the cage’s, which still has all names of the browser. Now the policy is the only wall.'
		},
		count: (refused: string, total: string) => `${refused} of ${total} refused`,
		allRefused: (total: string) => `all ${total} refused`,
		untried: 'not tried',
		problem: (detail: string) => `Could not be tried to the end: ${detail}`,
		way: 'Way out',
		result: 'Result',
		refused: 'Refused',
		notRefused: 'NOT refused',
		silent: 'Failed. The browser did not say why.',
		silentCount: (count: string) => `${count} unexplained`,
		walls: {
			policy: (directive: string) => `the security policy, ${directive}`,
			absent: (name: string) => `${name} is not there`,
			origin: 'the browser: the place shares no origin',
			'service-worker': 'the service worker, without asking the server',
			sanitiser: 'the sanitiser: the address is gone',
			lock: 'the engine’s lock'
		},
		ways: {
			fetch: 'fetch an address (fetch)',
			xhr: 'fetch an address (XMLHttpRequest)',
			websocket: 'open a connection (WebSocket)',
			eventsource: 'listen to a server (EventSource)',
			webtransport: 'open a connection (WebTransport)',
			beacon: 'send a signal (sendBeacon)',
			import: 'fetch code (import)',
			font: 'fetch a font',
			eval: 'make code of text (eval)',
			'import-scripts': 'fetch code (importScripts)',
			webrtc: 'call somebody (WebRTC)',
			worker: 'start a worker from an address',
			'worker-within': 'fetch from a worker made in here',
			'shared-worker': 'start a shared worker',
			indexeddb: 'store in the browser’s database',
			cache: 'store in the browser’s cache',
			files: 'store in the browser’s files',
			'local-storage': 'store in localStorage',
			image: 'show a picture from an address',
			video: 'play a video from an address',
			stylesheet: 'fetch a style sheet',
			script: 'run a script from an address',
			'inline-script': 'run a script written in the page',
			handler: 'run code from an attribute',
			frame: 'show another page in a frame',
			object: 'embed an object',
			form: 'send a form',
			base: 'move the page’s addresses',
			'blob-worker': 'start a worker of text',
			'own-site': 'ask Kladde’s own site',
			srcset: 'show a picture from an address (srcset)',
			'svg-image': 'a picture in an SVG',
			'svg-use': 'a part of another SVG (use)',
			style: 'a background from an address (style)',
			'style-element': 'a <style> that fetches',
			link: 'a link',
			refresh: 'leading elsewhere (meta refresh)',
			math: 'a link in MathML',
			markdown: 'picture and link in Markdown',
			'engine-document': 'reach the engine’s document from the page',
			'engine-storage': 'reach storage in the engine’s frame',
			'cage-document': 'reach the cage’s document from the page',
			'cage-storage': 'reach storage in the cage’s frame',
			elsewhere: 'a frame at another address',
			'own-page': 'a frame at another page of Kladde’s site',
			'read-address': 'read a file from an address',
			'write-file': 'write a file (COPY)',
			'write-address': 'write to an address (COPY)',
			'attach-address': 'open a database at an address (ATTACH)',
			'read-disk': 'read a file on this machine',
			'install-extension': 'install an extension',
			'load-extension': 'load an extension',
			'open-lock': 'switch access on',
			'allow-folder': 'allow all folders',
			broadcast: 'speak to other tabs (BroadcastChannel)',
			document: 'reach the page’s document',
			'page-window': 'speak to the page past the cage',
			'page-port': 'speak to the frame past the cage'
		},
		run: 'Run the test again',
		stop: 'Stop the test',
		endedAt: (when: string) => `Tried ${when}`,
		toReceipt: 'Make a receipt …',
		recheck: (command: string) =>
			`Your IT department can attack the same page with many more attempts: ${command} in Kladde’s source code.`
	}
});
