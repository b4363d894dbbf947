"""First names of the demo café's people: those heard in a French or an English town today."""

import random
from collections.abc import Iterator
from itertools import accumulate

FRENCH = """
Camille Léa Thomas Marie Nicolas Julie Antoine Chloé Julien Manon Lucas Sophie Hugo Claire Mathieu
Pauline Maxime Émilie Louis Céline Pierre Aurélie Clément Sarah Guillaume Élodie Romain Mathilde Benoît
Charlotte Jérôme Margaux Sébastien Inès François Jeanne Vincent Louise Théo Zoé Philippe Hélène Frédéric
Agathe Olivier Noémie Jules Anaïs Rémi Lucie Gaël Élise Étienne Nathalie Arthur Valérie Adrien Sandrine
Jean-Baptiste Anne-Sophie Quentin Marion Loïc Solène Raphaël Clémence Yann Maëlle Stéphane Audrey Damien
Justine Cédric Delphine Laurent Océane Bastien Capucine Gabriel Éloïse Jean-Luc Marie-Claude Tristan
Apolline Éric Françoise Corentin Gwenaëlle Marcel Odile Paul Rose Pierre-Yves Marie-Ange Côme Blandine
Thérèse Anatole Ségolène Joséphine
"""
ENGLISH = """
Olivia James Emily Jack Emma Tom Sophie Harry Grace Oliver Charlotte George Lucy William Hannah Ben
Chloe Sam Amelia Daniel Jessica Joe Ruby Matthew Megan Luke Isla Callum Rebecca Liam Poppy Ryan Laura
Adam Holly Lewis Katie Jamie Eleanor Connor Alice Rory Zoe Owen Niamh Rhys Siân Ewan Fiona Patrick Aoife
Andrew Helen Simon Claire Peter Margaret Alan Susan Graham Janet Ian Heather Hamish Bronwen Declan
Siobhán Finlay Imogen Toby Freya Alfie Mary-Jane Leo Florence Stanley Beatrice Angus Matilda Nigel Gwen
Seán Róisín Arthur Edith
"""
ELSEWHERE = """
Mohamed Fatima Youssef Amina Karim Leïla Mehdi Nadia Rachid Samira Bilal Yasmine Ibrahim Khadija Omar
Salma Mamadou Aïssatou Ousmane Awa Moussa Fatou Kofi Adwoa Kwame Chidi Ngozi Amara Tunde Thandiwe João
Inês Tiago Beatriz Paulo Conceição Javier Lucía Íñigo Carmen Matteo Giulia Alessandro Chiara Piotr
Agnieszka Łukasz Małgorzata Andrei Ioana Ștefan Oksana Dmytro Milena Jovan Zsófia Tomáš Eleni Kostas
Emre Ayşe Mehmet Elif Arash Shirin Avi Noa Priya Arjun Ananya Rahul Harpreet Imran Ayesha Nasreen Linh
Minh Thuy Wei Mei-Ling Xin Haruka Kenji Ji-woo Søren Astrid Björn Jürgen Anneliese Ruxandra Tariq Zainab
Désiré Grâce-Divine Moana
"""
NICKNAMES = """
Nico Alex Max Momo Jojo Gégé Titi Bea Fred Manu Steph Mimi Lulu Vince Tess Jo Kiki Ed
"""


def people(count: int, seed: int, language: str) -> Iterator[str]:
    """Yield `count` first names, the same ones for the same seed and language.

    Those of the language's country come most often. Names repeat, as they do in a real café, though one
    already heard is drawn again less willingly.
    """
    source = random.Random(f"names {seed} {language}")  # noqa: S311 - made-up people, the same ones for a seed
    here, abroad = (FRENCH, ENGLISH) if language.startswith("fr") else (ENGLISH, FRENCH)
    shares: dict[str, float] = {}
    for text, share in ((here, 0.66), (abroad, 0.1), (ELSEWHERE, 0.2), (NICKNAMES, 0.04)):
        names = text.split()
        for place, name in enumerate(names):
            # The first of a list is three times as common as its last.
            weight = share * (1.5 - place / len(names)) / len(names)
            shares[name] = shares.get(name, 0.0) + weight
    choice, weights = tuple(shares), tuple(accumulate(shares.values()))
    heard: set[str] = set()
    for _ in range(count):
        name = source.choices(choice, cum_weights=weights)[0]
        if name in heard:
            name = source.choices(choice, cum_weights=weights)[0]
        heard.add(name)
        yield name
