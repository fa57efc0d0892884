// What a reader can do with the report beyond reading it: search, filter, and look at the lineage.
// All text is in the page already; nothing here makes markup out of text.
'use strict';

(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);

  // ---- Search and filter ----------------------------------------------------------------------

  const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const AT_FIRST = 50;
  const LISTS = ['bar', 'finding', 'model', 'named'];

  /** A query in the page's own spelling: "3.8 x 10^25" finds "3.8 × 10²⁵". */
  function spelled(query) {
    return query
      .toLowerCase()
      .replace(/\^(\d+)/g, (_, digits) => Array.from(digits, (digit) => SUPERSCRIPTS[digit]).join(''))
      .replace(/ x /g, ' × ');
  }

  /** What links to a part lead to: its body, so that a browser opens it by itself. */
  const anchorOf = (part) => part.querySelector('.body').id;

  const bars = new Map(all('.bars > li[data-model]').map((bar) => [bar.dataset.model, bar]));
  const items = all('.item').map((element) => (
    { element, text: null, kind: element.dataset.kind, bar: bars.get(anchorOf(element)) }
  ));
  const totals = { bar: bars.size, finding: 0, model: 0, named: 0 };
  for (const item of items) totals[item.kind] += 1;
  const whole = new Set();

  function textOf(item) {
    if (item.text === null) item.text = item.element.textContent.toLowerCase();
    return item.text;
  }

  function checked(name) {
    return new Set(all(`[data-${name}]:checked`, byId('tools')).map((box) => box.dataset[name]));
  }

  function matches(item, wanted) {
    const data = item.element.dataset;
    if (item.kind === 'model' && !data.sign.split(' ').some((sign) => wanted.signs.has(sign))) return false;
    if (item.kind === 'finding') {
      if (!wanted.levels.has(data.level)) return false;
      if (wanted.rule !== '' && data.rule !== wanted.rule) return false;
    }
    return wanted.words.every((word) => textOf(item).includes(word));
  }

  /** Shows or hides what is not so already; most of a long list stays hidden and costs nothing. */
  function show(element, isShown) {
    if (isShown) {
      element.hidden = false;
      element.classList.remove('later');
    } else if (!element.classList.contains('later')) {
      element.hidden = true;
    }
  }

  function filter() {
    const wanted = {
      words: spelled(byId('search').value).split(/(?<!×) (?!×)/).filter((word) => word !== ''),
      signs: checked('sign'),
      levels: checked('level'),
      rule: byId('rule').value,
    };
    const found = { bar: 0, finding: 0, model: 0, named: 0 };
    const place = (kind, element, fits) => {
      if (fits) found[kind] += 1;
      show(element, fits && (whole.has(kind) || found[kind] <= AT_FIRST));
    };
    for (const item of items) {
      const fits = matches(item, wanted);
      place(item.kind, item.element, fits);
      if (item.bar) place('bar', item.bar, fits);
    }
    tell(found);
  }

  function tell(found) {
    byId('shown').textContent =
      `${found.model} of ${totals.model} models and ${found.finding} of ${totals.finding} findings fit.`;
    for (const words of all('[data-nothing]')) {
      const kind = words.dataset.nothing;
      words.hidden = found[kind] > 0 || totals[kind] === 0;
    }
    for (const button of all('[data-all]')) {
      const kind = button.dataset.all;
      button.hidden = whole.has(kind) || found[kind] <= AT_FIRST;
      button.textContent = `Show all ${found[kind]}`;
    }
  }

  function setUpFilter() {
    byId('tools').hidden = false;
    byId('tools').addEventListener('input', filter);
    byId('reset').addEventListener('click', () => {
      byId('search').value = '';
      byId('rule').value = '';
      for (const box of all('input[type=checkbox]', byId('tools'))) box.checked = true;
      filter();
    });
    for (const button of all('[data-all]')) {
      button.addEventListener('click', () => {
        whole.add(button.dataset.all);
        filter();
      });
    }
    window.addEventListener('beforeprint', () => {
      LISTS.forEach((kind) => whole.add(kind));
      filter();
    });
    // Taking the text out takes a moment on a long page; it is done while nobody waits for it.
    let next = 0;
    const prepare = (deadline) => {
      while (next < items.length && deadline.timeRemaining() > 2) textOf(items[next++]);
      if (next < items.length) requestIdleCallback(prepare);
    };
    if (window.requestIdleCallback) requestIdleCallback(prepare);
    filter();
  }

  /** A part that a link leads to is opened, and shown although a filter hides it. */
  function open(anchor) {
    const target = anchor === '' ? null : byId(anchor);
    const item = target && target.closest('.item');
    if (item) {
      show(item, true);
      item.open = true;
      target.scrollIntoView();
      item.querySelector('summary').focus({ preventScroll: true });
    }
  }

  // ---- Lineage --------------------------------------------------------------------------------

  const MOST_NODES = 60;
  const NODE = { width: 250, height: 48 };
  const READABLE = 0.7;

  function wordsOf(part, selector) {
    return part.querySelector(selector).textContent.trim();
  }

  /** The models and derivations, as the parts of the page tell them. */
  function graph() {
    const nodes = new Map();
    for (const item of all('.item[data-sign]')) {
      const { added } = item.dataset;
      const [sign] = item.dataset.sign.split(' ');
      const [id, name, compute] = [anchorOf(item), wordsOf(item, 'h3'), wordsOf(item, '.amount')];
      nodes.set(id, { id, name, compute, added, sign, up: [], down: [], item });
    }
    for (const [id, node] of nodes) {
      for (const kin of all('.kin > li', node.item)) {
        const parent = nodes.get(kin.dataset.parent);
        if (!parent) continue;
        const edge = {
          parent: parent.id, child: id, teaching: kin.dataset.teaching === 'true', how: kin.dataset.how,
        };
        edge.words = edge.teaching || !node.added ? edge.how : `${edge.how}, + ${node.added}`;
        node.up.push(edge);
        parent.down.push(edge);
      }
    }
    return nodes;
  }

  /** What a model came from and what came from it, the nearest first, as many as a picture bears. */
  function family(nodes, start) {
    const ids = new Set([start]);
    reach(nodes, start, ids, (node) => node.up.map((edge) => edge.parent));
    reach(nodes, start, ids, (node) => node.down.map((edge) => edge.child));
    return ids;
  }

  function reach(nodes, start, ids, next) {
    const ahead = [start];
    while (ahead.length > 0) {
      for (const id of next(nodes.get(ahead.shift()))) {
        if (!ids.has(id) && ids.size < MOST_NODES) {
          ids.add(id);
          ahead.push(id);
        }
      }
    }
  }

  const SVG = 'http://www.w3.org/2000/svg';

  function svg(name, attributes, ...children) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, length / 2 - 1)}…${text.slice(-length / 2)}`;
  }

  const SHAPES = { over: '▲', untold: '?', disputed: '◆', under: '▽', named: '○' };
  const WORDS = {
    over: 'over a line', untold: 'cannot be told', disputed: 'turns on how the law is read',
    under: 'under every line', named: 'only named',
  };

  function drawnNode(node, place) {
    const { x, y } = place;
    const left = x - NODE.width / 2;
    const top = y - NODE.height / 2;
    const words = `${node.name}: ${node.compute}, ${WORDS[node.sign]}`;
    const link = svg(
      'a', { href: `#${node.id}`, class: `node ${node.sign}`, 'data-node': node.id, 'aria-label': words },
      svg('title', {}, words),
      svg('rect', { x: left, y: top, width: NODE.width, height: NODE.height, rx: 7 }),
      svg('text', { x: left + 10, y: y - 4 }, `${SHAPES[node.sign]} ${cut(node.name, 34)}`),
      svg('text', { x: left + 10, y: y + 14, class: 'node-amount' }, cut(node.compute, 38)),
    );
    return link;
  }

  function drawnEdge(edge, points, at) {
    const path = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${point.x.toFixed(1)},${point.y.toFixed(1)}`);
    return [
      svg('path', {
        d: path.join(' '), class: edge.teaching ? 'edge teaching' : 'edge', 'marker-end': 'url(#head)',
      }),
      svg('text', { x: at.x, y: at.y - 5, class: 'edge-label' }, edge.words),
    ];
  }

  function layout(nodes, ids) {
    const plan = new dagre.graphlib.Graph({ multigraph: true });
    plan.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 30, marginx: 16, marginy: 16 });
    plan.setDefaultEdgeLabel(() => ({}));
    for (const id of ids) plan.setNode(id, { ...NODE });
    const edges = [];
    for (const id of ids) {
      for (const edge of nodes.get(id).up) {
        if (ids.has(edge.parent) && edge.parent !== edge.child) {
          const key = String(edges.length);
          plan.setEdge(edge.parent, edge.child, { width: edge.words.length * 6, height: 16, labelpos: 'c' }, key);
          edges.push({ edge, key });
        }
      }
    }
    dagre.layout(plan);
    return { plan, edges };
  }

  function setUpPicture() {
    const nodes = graph();
    const related = [...nodes.values()].filter((node) => node.up.length + node.down.length > 0);
    if (related.length === 0) return;
    const canvas = byId('canvas');
    const select = byId('picture-model');
    let zoom = null;
    let drawn = new Set();
    byId('picture').hidden = false;
    for (const node of related) select.append(new Option(node.name, node.id));

    /** Shows the whole picture, or at least a readable part of it around the chosen model. */
    function fit(smallest) {
      const picture = canvas.firstElementChild;
      const { width, height } = picture.viewBox.baseVal;
      const whole = Math.min(canvas.clientWidth / width, canvas.clientHeight / height, 1);
      const scale = Math.max(whole, smallest);
      const box = picture.querySelector('.chosen rect');
      const centre = scale > whole && box
        ? { x: box.x.baseVal.value + NODE.width / 2, y: box.y.baseVal.value + NODE.height / 2 }
        : { x: width / 2, y: height / 2 };
      zoom.zoom(scale, { animate: false });
      zoom.pan(canvas.clientWidth / 2 / scale - centre.x, canvas.clientHeight / 2 / scale - centre.y,
        { animate: false });
    }

    function draw(id) {
      drawn = family(nodes, id);
      const { plan, edges } = layout(nodes, drawn);
      const { width, height } = plan.graph();
      const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
      picture.append(svg('defs', {}, svg(
        'marker', { id: 'head', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' },
        svg('path', { d: 'M0,0 L8,4 L0,8 z', class: 'edge-head' }),
      )));
      for (const { edge, key } of edges) {
        const way = plan.edge({ v: edge.parent, w: edge.child, name: key });
        picture.append(...drawnEdge(edge, way.points, way));
      }
      for (const one of drawn) picture.append(drawnNode(nodes.get(one), plan.node(one)));
      if (zoom) zoom.destroy();
      canvas.replaceChildren(picture);
      zoom = Panzoom(picture, { origin: '0 0', minScale: 0.05, maxScale: 4 });
    }

    function choose(id) {
      const isNew = !drawn.has(id);
      if (isNew) draw(id);
      select.value = id;
      const node = nodes.get(id);
      for (const one of all('.node', canvas)) one.classList.toggle('chosen', one.dataset.node === id);
      if (isNew) fit(READABLE);
      const gist = node.item.querySelector('.gist');
      const link = document.createElement('a');
      link.href = `#${id}`;
      link.textContent = `Ledger and quotes of ${node.name}`;
      const words = document.createElement('p');
      words.textContent = `${node.name}: ${gist ? gist.textContent.trim() : `${node.compute}; only named`}`;
      const box = document.createElement('div');
      box.className = 'chosen-words';
      const lone = family(nodes, id).size >= MOST_NODES
        ? `The ${MOST_NODES} nearest relations are drawn. ` : '';
      const more = document.createElement('p');
      more.append(lone, link);
      box.append(words, more);
      byId('chosen').replaceChildren(box);
    }

    select.addEventListener('change', () => {
      drawn = new Set();
      choose(select.value);
    });
    canvas.addEventListener('click', (event) => {
      const node = event.target.closest('.node');
      if (!node) return;
      event.preventDefault();
      choose(node.dataset.node);
    });
    canvas.addEventListener('wheel', (event) => {
      if (event.ctrlKey || event.metaKey) zoom.zoomWithWheel(event);
    }, { passive: false });
    canvas.addEventListener('keydown', (event) => {
      const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
      if (steps[event.key]) {
        zoom.pan(...steps[event.key], { relative: true });
        event.preventDefault();
      } else if (event.key === '+' || event.key === '=') {
        zoom.zoomIn();
      } else if (event.key === '-') {
        zoom.zoomOut();
      }
    });
    byId('zoom-in').addEventListener('click', () => zoom.zoomIn());
    byId('zoom-out').addEventListener('click', () => zoom.zoomOut());
    byId('zoom-fit').addEventListener('click', () => fit(0));

    const first = related.reduce((best, node) => (family(nodes, node.id).size > family(nodes, best.id).size ? node : best));
    choose(first.id);
  }

  // ---- The page -------------------------------------------------------------------------------

  setUpFilter();
  const picture = byId('lineage');
  new IntersectionObserver((seen, observer) => {
    if (seen.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      setUpPicture();
    }
  }, { rootMargin: '600px' }).observe(picture);
  window.addEventListener('hashchange', () => open(decodeURIComponent(location.hash.slice(1))));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) open(link.hash.slice(1));
  });
  open(decodeURIComponent(location.hash.slice(1)));
})();
