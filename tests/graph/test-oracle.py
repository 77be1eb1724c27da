"""The measures and the layout of networks beside those of networkx, which was written by others.

    test-oracle.py PRINT-GRAPH

More than two hundred random networks (empty, in parts, with weights, trees, complete ones) and three
that everybody measures: Zachary's karate club, Davis' Southern women, Les Miserables. How good a
layout is tells its stress: how far the distances on the picture are from those in the network.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import random
import subprocess
import sys
from fractions import Fraction

import networkx as nx
import numpy

TOLERANCE = 1e-9
# Of fewer nodes there are pictures of every quality.
MANY = 30


def known():
    yield "the karate club", nx.karate_club_graph()
    yield "the Southern women", nx.davis_southern_women_graph()
    yield "Les Miserables", nx.les_miserables_graph()


def weighted(graph, weigh):
    for _, _, data in graph.edges(data=True):
        data["weight"] = weigh()
    return graph


def generated(chance):
    yield "nobody", nx.empty_graph(0)
    yield "one", nx.empty_graph(1)
    yield "thirty who do not know each other", nx.empty_graph(30)
    for n in range(2, 12):
        yield f"all {n} know each other", nx.complete_graph(n)
        yield f"a round of {n + 1}", nx.cycle_graph(n + 1)
    for n in range(2, 32):
        yield f"a tree of {n}", nx.Graph((i, chance.randrange(i)) for i in range(1, n))
    for n in range(2, 52):
        # From hardly any ties to many: those with few are in parts.
        graph = nx.gnm_random_graph(n, chance.randrange(2 * n + 1), seed=chance)
        yield f"{n} by chance", graph
        yield f"{n} by chance with whole weights", weighted(graph.copy(), lambda: chance.randint(1, 9))
        yield f"{n} by chance with weights", weighted(graph.copy(), lambda: chance.uniform(0.01, 10))
    for n in (60, 120, 300):
        yield f"{n} with hubs", nx.barabasi_albert_graph(n, 3, seed=chance)
        yield f"{n} in groups", nx.connected_watts_strogatz_graph(n, 6, 0.1, seed=chance)


def length(weight):
    """What a tie of whole weight is long, exactly: sums of thirds are then compared as they are."""
    return Fraction(1, int(weight)) if weight == int(weight) else 1 / weight


def networks():
    chance = random.Random(1986)
    for name, graph in [*known(), *generated(chance)]:
        graph = nx.convert_node_labels_to_integers(graph)
        for a, b, data in graph.edges(data=True):
            data["weight"] = data.get("weight", 1)
            data["length"] = length(data["weight"])
        for by_weight in (False, True):
            if by_weight and all(weight == 1 for *_, weight in graph.edges(data="weight")):
                continue
            yield name + (", by weight" if by_weight else ""), graph, by_weight


def write(graph, by_weight):
    lines = [f"{len(graph)} {graph.size()} {int(by_weight)}"]
    lines += [f"{a} {b} {weight!r}" for a, b, weight in graph.edges(data="weight")]
    return "\n".join(lines) + "\n"


def by_size(graph):
    """The number of each node's part: the largest first, of equal ones that of the first node."""
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    numbers = {node: number for number, part in enumerate(parts) for node in part}
    return [numbers[node] for node in range(len(graph))]


def expected(graph, by_weight):
    weight = "length" if by_weight else None
    nodes = range(len(graph))
    between = nx.betweenness_centrality(graph, normalized=False, weight=weight)
    lengths = dict(nx.all_pairs_dijkstra_path_length(graph, weight=weight if by_weight else lambda *_: 1))
    return [
        [graph.degree(node) for node in nodes],
        [graph.degree(node, weight="weight") for node in nodes],
        [nx.density(graph)],
        by_size(graph),
        [between[node] for node in nodes],
        [lengths[node].get(node + 1, -1) for node in nodes[:-1]],
    ]


def differs(ours, theirs):
    return len(ours) != len(theirs) or any(
        abs(our - float(their)) > TOLERANCE * max(1, abs(their)) for our, their in zip(ours, theirs)
    )


def stress(graph, places):
    """Of a whole network: 0 where the picture can be measured instead, in whatever scale."""
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    pairs = [(a, b) for a in graph for b in graph if a < b]
    apart = numpy.array([lengths[a][b] for a, b in pairs])
    shown = numpy.array([places[a] for a, _ in pairs]) - numpy.array([places[b] for _, b in pairs])
    shares = numpy.hypot(shown[:, 0], shown[:, 1]) / apart
    return 1 - shares.sum() ** 2 / (shares**2).sum() / len(pairs)


def compare_stress(graph, line):
    numbers = [float(word) for word in line.split()]
    ours = list(zip(numbers[::2], numbers[1::2]))
    theirs = nx.spring_layout(graph, seed=1)
    return stress(graph, ours) / stress(graph, theirs)


def main():
    cases = list(networks())
    told = "".join(write(graph, by_weight) for _, graph, by_weight in cases)
    run = subprocess.run([sys.argv[1]], input=told, capture_output=True, text=True, check=True)
    lines = iter(run.stdout.splitlines())
    measures = "degrees", "strengths", "density", "parts", "betweenness", "shortest ways"
    ratios = []
    print(f"1..{len(cases) + 1}")
    for number, (name, graph, by_weight) in enumerate(cases, 1):
        wrong = []
        for measure, theirs in zip(measures, expected(graph, by_weight)):
            ours = [float(word) for word in next(lines).split()]
            if differs(ours, theirs):
                wrong.append(f"# {measure}: {ours} and not {[float(value) for value in theirs]}")
        places = next(lines)
        if len(graph) >= MANY and nx.is_connected(graph):
            ratios.append(compare_stress(graph, places))
        print(f"{'not ' if wrong else ''}ok {number} {name}")
        if wrong:
            print("\n".join(wrong))
    ratio = sum(ratios) / len(ratios)
    print(f"# stress beside that of networkx: {ratio:.3f}, at most {max(ratios):.3f}")
    print(f"{'ok' if ratio <= 1 else 'not ok'} {len(cases) + 1} the pictures show how far apart all are")
    return next(lines, None) is not None


if __name__ == "__main__":
    sys.exit(main())
