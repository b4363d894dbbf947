<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>about</name>
    <message>
        <source>The café’s data</source>
        <translation>Les données du café</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>There is none yet: nothing has gone wrong.</source>
        <translation>Il n’y en a pas encore&#xa0;: rien n’a mal tourné.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>It uses no network, and nothing of your café leaves this machine.</source>
        <translation>Il n’utilise aucun réseau, et rien de votre café ne quitte cette machine.</translation>
    </message>
    <message>
        <source>It needs no account, and nobody counts what you do with it.</source>
        <translation>Il ne demande pas de compte, et personne ne compte ce que vous en faites.</translation>
    </message>
    <message>
        <source>Your café’s data is encrypted on this machine, and belongs to your café.</source>
        <translation>Les données de votre café sont chiffrées sur cette machine, et appartiennent à votre café.</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Où tout se trouve</translation>
    </message>
    <message>
        <source>This system</source>
        <translation>Ce système</translation>
    </message>
    <message>
        <source>Nothing in it tells of a person, of your café or of this account.</source>
        <translation>Rien n’y parle d’une personne, de votre café ou de ce compte.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Il n’est plus là.</translation>
    </message>
    <message>
        <source>No copy was made yet. One is made every day, see Backups.</source>
        <translation>Aucune copie n’a encore été faite. Il s’en fait une chaque jour, voir Sauvegardes.</translation>
    </message>
    <message>
        <source>The demo is not copied.</source>
        <translation>La démonstration n’est pas copiée.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Screen {width} × {height}, {ratio}%, drawn at {scale}%, {platform}</source>
        <translation>Écran {width} × {height}, {ratio}&#xa0;%, dessiné à {scale}&#xa0;%, {platform}</translation>
    </message>
    <message>
        <source>Language {language}</source>
        <translation>Langue&#xa0;: {language}</translation>
    </message>
    <message>
        <source>It uses no network: the system refuses it every connection, so nothing of your café leaves this machine.</source>
        <translation>Il n’utilise aucun réseau&#xa0;: le système lui refuse toute connexion, rien de votre café ne quitte donc cette machine.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open folder: {name}</source>
        <translation>Ouvrir le dossier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The system opened no window for this folder. Look for it by its path.</source>
        <translation>Le système n’a pas ouvert ce dossier. Cherchez-le par son chemin.</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>Composants et licences</translation>
    </message>
    <message>
        <source>Name or licence</source>
        <translation>Nom ou licence</translation>
    </message>
    <message>
        <source>Find by name or licence</source>
        <translation>Chercher par nom ou par licence</translation>
    </message>
    <message>
        <source>Copies of the café</source>
        <translation>Copies du café</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>The text of the licence</source>
        <translation>Le texte de la licence</translation>
    </message>
    <message numerus="yes">
        <source>%n parts, each with its licence</source>
        <translation>
            <numerusform>%n élément, avec sa licence</numerusform>
            <numerusform>%n éléments, chacun avec sa licence</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>{name} · {licence}</source>
        <translation>{name} · {licence}</translation>
    </message>
    <message>
        <source>see its text</source>
        <translation>voir le texte</translation>
    </message>
    <message>
        <source>This part comes without a text of its own. Its licence is called: {licence}</source>
        <translation>Cet élément vient sans texte. Sa licence s’appelle&#xa0;: {licence}</translation>
    </message>
    <message>
        <source>This part comes without a text of its own.</source>
        <translation>Cet élément vient sans texte.</translation>
    </message>
    <message>
        <source>Qt is used as it comes, under the LGPL, in libraries of its own: they may be replaced by other builds of Qt.</source>
        <translation>Qt est utilisé tel quel, sous la LGPL, dans ses propres bibliothèques&#xa0;: on peut les remplacer par une autre version de Qt.</translation>
    </message>
</context>
<context>
    <name>avoids</name>
    <message>
        <source>holds {contents}</source>
        <translation>contient {contents}</translation>
    </message>
    <message>
        <source>not {diets}</source>
        <translation>pas {diets}</translation>
    </message>
    <message>
        <source>perhaps not {diets}</source>
        <translation>peut-être pas {diets}</translation>
    </message>
    <message>
        <source>contents unknown</source>
        <translation>contenu inconnu</translation>
    </message>
    <message>
        <source>{name} avoids {contents} and eats {diets}.</source>
        <translation>{name} évite {contents} et mange {diets}.</translation>
    </message>
    <message>
        <source>{name} avoids {contents}.</source>
        <translation>{name} évite {contents}.</translation>
    </message>
    <message>
        <source>{name} eats {diets}.</source>
        <translation>{name} mange {diets}.</translation>
    </message>
    <message>
        <source>{name} avoids nothing we know of.</source>
        <translation>{name} n’évite rien, à notre connaissance.</translation>
    </message>
    <message>
        <source>one thing</source>
        <translation>une chose</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{source} holds {contents}.</source>
        <translation>{source}&#xa0;: contient {contents}.</translation>
    </message>
    <message>
        <source>{source} is not {contents}.</source>
        <translation>{source}&#xa0;: pas {contents}.</translation>
    </message>
    <message>
        <source>{source} may not be {contents}.</source>
        <translation>{source}&#xa0;: peut-être pas {contents}.</translation>
    </message>
    <message>
        <source>{source}: nobody has said what it holds.</source>
        <translation>{source}&#xa0;: personne n’a dit ce que cela contient.</translation>
    </message>
    <message>
        <source>{source} hold {contents}.</source>
        <translation>{source}&#xa0;: contiennent {contents}.</translation>
    </message>
    <message>
        <source>{source} are not {contents}.</source>
        <translation>{source}&#xa0;: pas {contents}.</translation>
    </message>
    <message>
        <source>{source} may not be {contents}.</source>
        <comment>several</comment>
        <translation>{source}&#xa0;: peut-être pas {contents}.</translation>
    </message>
    <message>
        <source>{source}: nobody has said what they hold.</source>
        <translation>{source}&#xa0;: personne n’a dit ce que cela contient.</translation>
    </message>
    <message>
        <source>{words} or {last}</source>
        <translation>{words} ni {last}</translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words} et {last}</translation>
    </message>
    <message>
        <source>gluten</source>
        <translation>le gluten</translation>
    </message>
    <message>
        <source>crustaceans</source>
        <translation>les crustacés</translation>
    </message>
    <message>
        <source>eggs</source>
        <translation>les œufs</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>le poisson</translation>
    </message>
    <message>
        <source>peanuts</source>
        <translation>les arachides</translation>
    </message>
    <message>
        <source>soy</source>
        <translation>le soja</translation>
    </message>
    <message>
        <source>milk</source>
        <translation>le lait</translation>
    </message>
    <message>
        <source>nuts</source>
        <translation>les fruits à coque</translation>
    </message>
    <message>
        <source>celery</source>
        <translation>le céleri</translation>
    </message>
    <message>
        <source>mustard</source>
        <translation>la moutarde</translation>
    </message>
    <message>
        <source>sesame</source>
        <translation>le sésame</translation>
    </message>
    <message>
        <source>sulphites</source>
        <translation>les sulfites</translation>
    </message>
    <message>
        <source>lupin</source>
        <translation>le lupin</translation>
    </message>
    <message>
        <source>molluscs</source>
        <translation>les mollusques</translation>
    </message>
    <message>
        <source>vegetarian</source>
        <translation>végétarien</translation>
    </message>
    <message>
        <source>vegan</source>
        <translation>végane</translation>
    </message>
    <message>
        <source>halal</source>
        <translation>halal</translation>
    </message>
    <message>
        <source>kosher</source>
        <translation>casher</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>l’alcool</translation>
    </message>
    <message>
        <source>caffeine</source>
        <translation>la caféine</translation>
    </message>
    <message>
        <source>gluten</source>
        <comment>held</comment>
        <translation>du gluten</translation>
    </message>
    <message>
        <source>crustaceans</source>
        <comment>held</comment>
        <translation>des crustacés</translation>
    </message>
    <message>
        <source>eggs</source>
        <comment>held</comment>
        <translation>des œufs</translation>
    </message>
    <message>
        <source>fish</source>
        <comment>held</comment>
        <translation>du poisson</translation>
    </message>
    <message>
        <source>peanuts</source>
        <comment>held</comment>
        <translation>des arachides</translation>
    </message>
    <message>
        <source>soy</source>
        <comment>held</comment>
        <translation>du soja</translation>
    </message>
    <message>
        <source>milk</source>
        <comment>held</comment>
        <translation>du lait</translation>
    </message>
    <message>
        <source>nuts</source>
        <comment>held</comment>
        <translation>des fruits à coque</translation>
    </message>
    <message>
        <source>celery</source>
        <comment>held</comment>
        <translation>du céleri</translation>
    </message>
    <message>
        <source>mustard</source>
        <comment>held</comment>
        <translation>de la moutarde</translation>
    </message>
    <message>
        <source>sesame</source>
        <comment>held</comment>
        <translation>du sésame</translation>
    </message>
    <message>
        <source>sulphites</source>
        <comment>held</comment>
        <translation>des sulfites</translation>
    </message>
    <message>
        <source>lupin</source>
        <comment>held</comment>
        <translation>du lupin</translation>
    </message>
    <message>
        <source>molluscs</source>
        <comment>held</comment>
        <translation>des mollusques</translation>
    </message>
    <message>
        <source>alcohol</source>
        <comment>held</comment>
        <translation>de l’alcool</translation>
    </message>
    <message>
        <source>caffeine</source>
        <comment>held</comment>
        <translation>de la caféine</translation>
    </message>
    <message>
        <source>What {name} avoids was changed meanwhile. Ask again.</source>
        <translation>Ce que {name} évite a été modifié entre-temps. Demandez à nouveau.</translation>
    </message>
    <message>
        <source>What {name} avoids</source>
        <translation>Ce que {name} évite</translation>
    </message>
    <message>
        <source>What does {name} avoid?</source>
        <translation>Que faut-il éviter pour {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergènes</translation>
    </message>
    <message>
        <source>Eats</source>
        <translation>Mange</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Aussi</translation>
    </message>
    <message>
        <source>eats {diets}</source>
        <translation>mange {diets}</translation>
    </message>
    <message>
        <source>avoids {contents}</source>
        <translation>évite {contents}</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>accord donné le {day}</translation>
    </message>
    <message>
        <source>“May we remember this? Only on this machine, only to warn you, and gone as soon as you say so.”</source>
        <translation>«&#xa0;Pouvons-nous le retenir&#xa0;? Seulement sur cette machine, seulement pour vous avertir, et c’est oublié dès que vous le dites.&#xa0;»</translation>
    </message>
    <message>
        <source>“Then we forget all of it, now.”</source>
        <translation>«&#xa0;Alors, nous oublions tout, maintenant.&#xa0;»</translation>
    </message>
    <message>
        <source>They agree: remember it</source>
        <translation>C’est d’accord&#xa0;: retenir</translation>
    </message>
    <message>
        <source>Forget all of it</source>
        <translation>Tout oublier</translation>
    </message>
    <message>
        <source>To change it with them: {key}.</source>
        <translation>Pour le changer avec la personne : {key}.</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What is shown of the café’s keeping</source>
        <translation>Ce qui est montré de la garde du café</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Show this card: we remember how you take it.</source>
        <translation>Montrez cette carte&#xa0;: nous savons comment vous le prenez.</translation>
    </message>
    <message>
        <source>Nothing about you is on it.</source>
        <translation>Rien de vous n’est écrit dessus.</translation>
    </message>
    <message>
        <source>Found it? Please bring it back to us.</source>
        <translation>Vous l’avez trouvée&#xa0;? Rapportez-la-nous, merci.</translation>
    </message>
    <message>
        <source>Nothing but a first name is ever on it.</source>
        <translation>Rien d’autre qu’un prénom n’y figure jamais.</translation>
    </message>
    <message>
        <source>Cards {first}–{last}</source>
        <translation>Cartes {first}–{last}</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>Carte {number}</translation>
    </message>
    <message>
        <source>Cards {first}–{last} · sheet {sheet} of {sheets} · print only once</source>
        <translation>Cartes {first}–{last} · planche {sheet} sur {sheets} · à imprimer une seule fois</translation>
    </message>
    <message>
        <source>Card of {cafe}</source>
        <translation>Carte de {cafe}</translation>
    </message>
    <message>
        <source>About this card</source>
        <translation>À propos de cette carte</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
</context>
<context>
    <name>card design</name>
    <message>
        <source>Counter</source>
        <translation>Comptoir</translation>
    </message>
    <message>
        <source>Cup</source>
        <translation>Tasse</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Deep colour all over, rings as a cup leaves them</source>
        <translation>Une couleur profonde partout, et les ronds que laisse une tasse</translation>
    </message>
    <message>
        <source>Light, the code in a steaming cup</source>
        <translation>Clair, le code dans une tasse fumante</translation>
    </message>
    <message>
        <source>Light, framed as the label of a coffee bag</source>
        <translation>Clair, encadré comme l’étiquette d’un paquet de café</translation>
    </message>
    <message>
        <source>Espresso</source>
        <translation>Expresso</translation>
    </message>
    <message>
        <source>Sage</source>
        <translation>Sauge</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Brique</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Encre</translation>
    </message>
    <message>
        <source>Caramel</source>
        <translation>Caramel</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Prune</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Debout</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Couchée</translation>
    </message>
    <message>
        <source>The café’s name is too long for this card: it ends with “{ending}”.</source>
        <translation>Le nom du café est trop long pour cette carte&#xa0;: il s’arrête à «&#xa0;{ending}&#xa0;».</translation>
    </message>
    <message>
        <source>The line is too long for this card: it ends with “{ending}”.</source>
        <translation>La phrase est trop longue pour cette carte&#xa0;: elle s’arrête à «&#xa0;{ending}&#xa0;».</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG. Or drop it on this page, or paste it with Ctrl+V.</source>
        <translation>PNG, JPEG ou SVG. Vous pouvez aussi le déposer sur cette page, ou le coller avec Ctrl+V.</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy one, or choose a file.</source>
        <translation>Il n’y a pas d’image à coller. Copiez-en une, ou choisissez un fichier.</translation>
    </message>
    <message>
        <source>Picture of a card</source>
        <translation>Image d’une carte</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Plus petit (Ctrl+−)</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Plus grand (Ctrl++)</translation>
    </message>
    <message>
        <source>{width} × {height} mm, in its true size</source>
        <translation>{width} × {height} mm, en taille réelle</translation>
    </message>
    <message>
        <source>{width} × {height} mm, at {percent}%</source>
        <translation>{width} × {height} mm, à {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Camille</source>
        <translation>Camille</translation>
    </message>
    <message>
        <source>The cards cannot be read</source>
        <translation>Les cartes ne peuvent pas être lues</translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation>{count} caractères sur {most}</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>How it is held</source>
        <translation>Comment on la tient</translation>
    </message>
    <message>
        <source>What stands on it</source>
        <translation>Ce qui y figure</translation>
    </message>
    <message>
        <source>A line of your own</source>
        <translation>Une phrase à vous</translation>
    </message>
    <message>
        <source>A line of your own on the cards</source>
        <translation>Une phrase à vous sur les cartes</translation>
    </message>
    <message>
        <source>Roasted here, poured slowly</source>
        <translation>Torréfié ici, servi sans hâte</translation>
    </message>
    <message>
        <source>First name on cards made for somebody</source>
        <translation>Prénom sur les cartes faites pour quelqu’un</translation>
    </message>
    <message>
        <source>Print the back too</source>
        <translation>Imprimer aussi le verso</translation>
    </message>
    <message>
        <source>Cards made blank have no name; nothing else of anybody is ever on a card.</source>
        <translation>Les cartes faites d’avance ne portent pas de nom&#xa0;; rien d’autre sur personne ne figure jamais sur une carte.</translation>
    </message>
    <message>
        <source>Design of the cards: {name}</source>
        <translation>Modèle des cartes&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Colours of the cards: {name}</source>
        <translation>Couleurs des cartes&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Cards are upright</source>
        <translation>Les cartes sont debout</translation>
    </message>
    <message>
        <source>Cards are lying</source>
        <translation>Les cartes sont couchées</translation>
    </message>
    <message>
        <source>Line on the cards: “{line}”</source>
        <translation>Phrase sur les cartes&#xa0;: «&#xa0;{line}&#xa0;»</translation>
    </message>
    <message>
        <source>No line on the cards</source>
        <translation>Pas de phrase sur les cartes</translation>
    </message>
    <message numerus="yes">
        <source>A line has %n characters at the most.</source>
        <translation>
            <numerusform>Une phrase compte %n caractère au plus.</numerusform>
            <numerusform>Une phrase compte %n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cards have another logo</source>
        <translation>Les cartes ont un autre logo</translation>
    </message>
    <message>
        <source>The cards have a logo</source>
        <translation>Les cartes ont un logo</translation>
    </message>
    <message>
        <source>The cards have no logo any more</source>
        <translation>Les cartes n’ont plus de logo</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>This is dead already.</source>
        <translation>Elle est déjà hors service.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards put away</source>
        <translation>
            <numerusform>%n carte retirée</numerusform>
            <numerusform>%n cartes retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards are dead</source>
        <translation>
            <numerusform>%n carte est hors service</numerusform>
            <numerusform>%n cartes sont hors service</numerusform>
        </translation>
    </message>
    <message>
        <source>Card {number} is dead</source>
        <translation>La carte {number} est hors service</translation>
    </message>
    <message>
        <source>Card {number} put away</source>
        <translation>Carte {number} retirée</translation>
    </message>
    <message>
        <source>Card {number} is dead: {name} is given the next one at the counter</source>
        <translation>La carte {number} est hors service&#xa0;: {name} recevra la prochaine au comptoir</translation>
    </message>
    <message>
        <source>A dead card stays dead. Give a new one at the counter.</source>
        <translation>Une carte hors service le reste. Donnez-en une nouvelle au comptoir.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards suspended</source>
        <translation>
            <numerusform>%n carte suspendue</numerusform>
            <numerusform>%n cartes suspendues</numerusform>
        </translation>
    </message>
    <message>
        <source>Card {number} suspended</source>
        <translation>Carte {number} suspendue</translation>
    </message>
    <message numerus="yes">
        <source>%n cards work again</source>
        <translation>
            <numerusform>%n carte fonctionne de nouveau</numerusform>
            <numerusform>%n cartes fonctionnent de nouveau</numerusform>
        </translation>
    </message>
    <message>
        <source>Card {number} works again</source>
        <translation>La carte {number} fonctionne de nouveau</translation>
    </message>
    <message>
        <source>Cards {numbers} put away</source>
        <translation>Cartes {numbers} retirées</translation>
    </message>
    <message>
        <source>None of these cards is free any more.</source>
        <translation>Aucune de ces cartes n’est encore libre.</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>Carte {number}</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>imprimée</translation>
    </message>
    <message>
        <source>on a phone</source>
        <translation>sur un téléphone</translation>
    </message>
    <message>
        <source>another’s code</source>
        <translation>code d’ailleurs</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendues</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>{filter} · {count}</source>
        <translation>{filter} · {count}</translation>
    </message>
    <message>
        <source>Free: nobody’s yet. It is given at the counter, by scanning it.</source>
        <translation>Libre&#xa0;: à personne encore. On la donne au comptoir, en la scannant.</translation>
    </message>
    <message>
        <source>Suspended since {day}</source>
        <translation>Suspendue depuis le {day}</translation>
    </message>
    <message>
        <source>Dead since {day}</source>
        <translation>Hors service depuis le {day}</translation>
    </message>
    <message>
        <source>{state}, shown {times} since</source>
        <translation>{state}, présentée {times} depuis</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>plain paper</source>
        <translation>papier ordinaire</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n libre</numerusform>
            <numerusform>%n libres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n en service</numerusform>
            <numerusform>%n en service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead</source>
        <translation>
            <numerusform>%n hors service</numerusform>
            <numerusform>%n hors service</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown of the cards</source>
        <translation>Ce qui est montré des cartes</translation>
    </message>
    <message>
        <source>This is no card of this café.</source>
        <translation>Ce n’est pas une carte de ce café.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Open the regular</source>
        <translation>Voir l’habitué</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>{name} is given the next card at the counter.</source>
        <translation>{name} recevra la prochaine carte au comptoir.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards chosen</source>
        <translation>
            <numerusform>%n carte choisie</numerusform>
            <numerusform>%n cartes choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>No card chosen</source>
        <translation>Aucune carte choisie</translation>
    </message>
    <message>
        <source>Choose one in the list, or scan it here.</source>
        <translation>Choisissez-en une dans la liste, ou scannez-la ici.</translation>
    </message>
    <message>
        <source>{kind}, made on {day}</source>
        <translation>{kind}, faite le {day}</translation>
    </message>
    <message>
        <source>{card}, batch {number}</source>
        <translation>{card}, lot {number}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdue</translation>
    </message>
    <message>
        <source>Stopped while it was printed. What came out works.</source>
        <translation>Arrêté pendant l’impression. Ce qui est sorti fonctionne.</translation>
    </message>
    <message>
        <source>Batch {batch}: {numbers}</source>
        <translation>Lot {batch}&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Montrer toutes les cartes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message numerus="yes">
        <source>%n cards that nobody has are dead from then on.</source>
        <translation>
            <numerusform>%n carte que personne n’a est alors hors service.</numerusform>
            <numerusform>%n cartes que personne n’a sont alors hors service.</numerusform>
        </translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message numerus="yes">
        <source>and %n older batches</source>
        <translation>
            <numerusform>et %n lot plus ancien</numerusform>
            <numerusform>et %n lots plus anciens</numerusform>
        </translation>
    </message>
    <message>
        <source>Which cards are listed</source>
        <translation>Quelles cartes sont affichées</translation>
    </message>
    <message>
        <source>Search by number or name</source>
        <translation>Chercher par numéro ou par nom</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Chercher (Ctrl+F)</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>The cards cannot be read</source>
        <translation>Les cartes ne peuvent pas être lues</translation>
    </message>
    <message numerus="yes">
        <source>%n cards copied</source>
        <translation>
            <numerusform>%n carte copiée</numerusform>
            <numerusform>%n cartes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Only batch {number}: cards {first} to {last}</source>
        <translation>Seulement le lot {number}&#xa0;: cartes {first} à {last}</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Pas encore de cartes</translation>
    </message>
    <message>
        <source>Print a sheet of cards, or put one on a phone. Each is given at the counter.</source>
        <translation>Imprimez une planche de cartes, ou mettez-en une sur un téléphone. Chacune se donne au comptoir.</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Imprimer des cartes</translation>
    </message>
    <message>
        <source>No such card</source>
        <translation>Aucune carte trouvée</translation>
    </message>
    <message>
        <source>Look for the number on the card, or for the name of whoever has it.</source>
        <translation>Cherchez le numéro inscrit sur la carte, ou le nom de qui la possède.</translation>
    </message>
    <message>
        <source>No card like that</source>
        <translation>Aucune carte de ce genre</translation>
    </message>
    <message>
        <source>There is none in this list. “All” shows the others.</source>
        <translation>Il n’y en a aucune dans cette liste. «&#xa0;Toutes&#xa0;» montre les autres.</translation>
    </message>
    <message>
        <source>Reading the cards…</source>
        <translation>Lecture des cartes…</translation>
    </message>
    <message>
        <source>Sort by this column (from the list: Alt+← → for another one, Alt+↑ ↓ to turn it round)</source>
        <translation>Trier selon cette colonne (depuis la liste&#xa0;: Alt+← → pour une autre, Alt+↑ ↓ pour inverser l’ordre)</translation>
    </message>
    <message>
        <source>The last 30 days, visits that were taken back left out. There may be a good reason for each.</source>
        <translation>Les 30 derniers jours, sans les visites annulées. Il peut y avoir une bonne raison à chacune de ces lignes.</translation>
    </message>
    <message>
        <source>Unusual use</source>
        <translation>Usage inhabituel</translation>
    </message>
    <message>
        <source>Nothing unusual in the last 30 days.</source>
        <translation>Rien d’inhabituel ces 30 derniers jours.</translation>
    </message>
    <message>
        <source>Cards shown after they were lost, and many visits or rewards at once, are listed here.</source>
        <translation>Les cartes présentées après leur perte, et beaucoup de visites ou de récompenses à la fois, sont notées ici.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>The month was not looked through to its end.</source>
        <translation>Le mois n’a pas été examiné jusqu’au bout.</translation>
    </message>
    <message>
        <source>The visits cannot be read</source>
        <translation>Les visites ne peuvent pas être lues</translation>
    </message>
    <message>
        <source>It is all right</source>
        <translation>C’est normal</translation>
    </message>
    <message>
        <source>Looking through the last 30 days…</source>
        <translation>Examen des 30 derniers jours…</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are all right</source>
        <translation>
            <numerusform>%n ligne est normale</numerusform>
            <numerusform>%n lignes sont normales</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: it is all right</source>
        <translation>{who}&#xa0;: c’est normal</translation>
    </message>
    <message numerus="yes">
        <source>%n lines chosen</source>
        <translation>
            <numerusform>%n ligne choisie</numerusform>
            <numerusform>%n lignes choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>{card}, {name}</source>
        <translation>{card}, {name}</translation>
    </message>
    <message numerus="yes">
        <source>shown %n times since it was suspended on {day}</source>
        <translation>
            <numerusform>présentée %n fois depuis sa suspension le {day}</numerusform>
            <numerusform>présentée %n fois depuis sa suspension le {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown %n times since it was put away on {day}</source>
        <translation>
            <numerusform>présentée %n fois depuis son retrait le {day}</numerusform>
            <numerusform>présentée %n fois depuis son retrait le {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown %n times since it was lost on {day}</source>
        <translation>
            <numerusform>présentée %n fois depuis sa perte le {day}</numerusform>
            <numerusform>présentée %n fois depuis sa perte le {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits on {day}</source>
        <translation>
            <numerusform>%n visite le {day}</numerusform>
            <numerusform>%n visites le {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits within ten minutes of the one before</source>
        <translation>
            <numerusform>%n visite à moins de dix minutes de la précédente</numerusform>
            <numerusform>%n visites à moins de dix minutes de la précédente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rewards within a week</source>
        <translation>
            <numerusform>%n récompense en une semaine</numerusform>
            <numerusform>%n récompenses en une semaine</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{who}: {what}; last on {day} at {time}</source>
        <translation>{who}&#xa0;: {what}&#xa0;; dernière fois le {day} à {time}</translation>
    </message>
</context>
<context>
    <name>change</name>
    <message>
        <source>One more: choose an item.</source>
        <translation>Encore un&#xa0;: choisissez un article.</translation>
    </message>
    <message>
        <source>The item had before is no longer on the menu.</source>
        <translation>L’article pris auparavant n’est plus à la carte.</translation>
    </message>
    <message>
        <source>Another item</source>
        <translation>Autre article</translation>
    </message>
    <message>
        <source>Note this order</source>
        <translation>Noter la commande</translation>
    </message>
    <message>
        <source>More items</source>
        <translation>D’autres articles</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>or type a name</source>
        <translation>ou tapez un nom</translation>
    </message>
    <message>
        <source>{item} has just left the menu.</source>
        <translation>{item} vient de quitter la carte.</translation>
    </message>
    <message>
        <source>What {name} avoids has just changed.</source>
        <translation>Ce que {name} évite vient de changer.</translation>
    </message>
    <message>
        <source>Find an item by its name</source>
        <translation>Chercher un article par son nom</translation>
    </message>
    <message>
        <source>Nothing on the menu is called that.</source>
        <translation>Rien de ce nom à la carte.</translation>
    </message>
    <message>
        <source>The menu is empty. The owner fills it.</source>
        <translation>La carte est vide. Elle reste à remplir.</translation>
    </message>
    <message>
        <source>Choose an item.</source>
        <translation>Choisissez un article.</translation>
    </message>
    <message>
        <source>There is nothing to choose for this one.</source>
        <translation>Rien à choisir pour celui-ci.</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>D’autres options</translation>
    </message>
    <message>
        <source>More categories</source>
        <translation>D’autres catégories</translation>
    </message>
    <message>
        <source>Make this the usual</source>
        <translation>En faire son habitude</translation>
    </message>
    <message>
        <source>A word</source>
        <translation>Un mot</translation>
    </message>
    <message>
        <source>A free word for this item</source>
        <translation>Un mot libre pour cet article</translation>
    </message>
    <message>
        <source>such as “not too full”</source>
        <translation>par exemple «&#xa0;pas trop plein&#xa0;»</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more of this</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>Take this out</source>
        <translation>Enlever de la commande</translation>
    </message>
    <message>
        <source>sold out: {group}</source>
        <translation>épuisé&#xa0;: {group}</translation>
    </message>
    <message>
        <source>{item} cannot be made today: no choice of “{group}” is left.</source>
        <translation>{item} ne peut pas être préparé aujourd’hui&#xa0;: il ne reste aucun choix pour «&#xa0;{group}&#xa0;».</translation>
    </message>
    <message>
        <source>{item} is sold out today.</source>
        <translation>{item}&#xa0;: épuisé aujourd’hui.</translation>
    </message>
    <message>
        <source>Press again: {why}</source>
        <translation>Appuyez encore&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>This system cannot refuse network connections, and this package asks for that.</source>
        <translation>Ce système ne peut pas refuser les connexions réseau, et ce paquet l’exige.</translation>
    </message>
    <message>
        <source>Cafémémo itself is at fault. What follows names nobody:</source>
        <translation>Cafémémo lui-même est en défaut. Ce qui suit ne nomme personne&#xa0;:</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept of this.</source>
        <translation>Arrêté. Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>There is no screen here. “cafememo --draw counter.png” draws the counter instead.</source>
        <translation>Il n’y a pas d’écran ici. « cafememo --draw comptoir.png » dessine le comptoir à la place.</translation>
    </message>
    <message>
        <source>Visits need regulars.</source>
        <translation>Sans habitués, pas de visites.</translation>
    </message>
    <message>
        <source>{cafe} is ready. Cards to try:</source>
        <translation>{cafe} est prêt. Cartes à essayer&#xa0;:</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vierge</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>remplacée</translation>
    </message>
    <message>
        <source>The café needs a name.</source>
        <translation>Il faut un nom au café.</translation>
    </message>
    <message>
        <source>{cafe} is ready in {folder}.</source>
        <translation>{cafe} est prêt dans {folder}.</translation>
    </message>
    <message>
        <source>Others who use this computer may look into that folder: it could not be closed to them.</source>
        <translation>D’autres utilisateurs de cet ordinateur peuvent regarder dans ce dossier&#xa0;: il n’a pas pu leur être fermé.</translation>
    </message>
    <message>
        <source>All is well: every page, visit and stamp reads back as it was written.</source>
        <translation>Tout va bien&#xa0;: chaque page, chaque visite et chaque tampon se relisent comme ils ont été écrits.</translation>
    </message>
    <message>
        <source>Remembers a café’s regulars and their usual orders, on the café’s own machine.</source>
        <translation>Retient les habitués d’un café et leurs commandes habituelles, sur la machine même du café.</translation>
    </message>
    <message>
        <source>Before the first regular, a recovery code has to be printed and typed back: “cafememo keys new-code”, or the owner’s window under Backups, Protection.</source>
        <translation>Avant le premier habitué, un code de secours doit être imprimé et ressaisi&#xa0;: «&#xa0;cafememo keys new-code&#xa0;», ou la fenêtre du propriétaire, sous Sauvegardes, Protection.</translation>
    </message>
    <message>
        <source>the folder of the café</source>
        <translation>le dossier du café</translation>
    </message>
    <message>
        <source>open the demo café, which is thrown away afterwards</source>
        <translation>ouvrir le café de démonstration, jeté ensuite</translation>
    </message>
    <message>
        <source>open the demo café where no café was set up yet</source>
        <translation>ouvrir le café de démonstration si aucun café n’est encore installé</translation>
    </message>
    <message>
        <source>fill the whole screen, without a frame</source>
        <translation>remplir tout l’écran, sans cadre</translation>
    </message>
    <message>
        <source>the language of the screen</source>
        <translation>la langue de l’écran</translation>
    </message>
    <message>
        <source>the colours of the screen, instead of the system’s choice</source>
        <translation>les couleurs de l’écran, au lieu du choix du système</translation>
    </message>
    <message>
        <source>draw the counter into a picture, without a screen</source>
        <translation>dessiner le comptoir dans une image, sans écran</translation>
    </message>
    <message>
        <source>JOB</source>
        <translation>TÂCHE</translation>
    </message>
    <message>
        <source>open the owner’s window</source>
        <translation>ouvrir la fenêtre du propriétaire</translation>
    </message>
    <message>
        <source>fill an empty folder with a made-up café</source>
        <translation>remplir un dossier vide d’un café inventé</translation>
    </message>
    <message>
        <source>say what a scanned text is</source>
        <translation>dire ce qu’est un texte scanné</translation>
    </message>
    <message>
        <source>make a café with the sample menu</source>
        <translation>créer un café avec la carte d’exemple</translation>
    </message>
    <message>
        <source>the name of the café</source>
        <translation>le nom du café</translation>
    </message>
    <message>
        <source>make loyalty cards, on sheets or for a phone</source>
        <translation>fabriquer des cartes de fidélité, sur planches ou pour un téléphone</translation>
    </message>
    <message>
        <source>remember the people in a table or a file of contacts</source>
        <translation>retenir les personnes d’un tableau ou d’un fichier de contacts</translation>
    </message>
    <message>
        <source>the column the names are in, by its title or its number</source>
        <translation>la colonne des noms, par son titre ou son numéro</translation>
    </message>
    <message>
        <source>only say what would be done; add nobody</source>
        <translation>dire seulement ce qui serait fait&#xa0;; n’ajouter personne</translation>
    </message>
    <message>
        <source>prove that the café reads back as it was written</source>
        <translation>vérifier que le café se relit comme il a été écrit</translation>
    </message>
    <message>
        <source>prove everything, and the copies beside the café too</source>
        <translation>tout vérifier, et aussi les copies à côté du café</translation>
    </message>
    <message>
        <source>show or change what opens the café</source>
        <translation>montrer ou changer ce qui ouvre le café</translation>
    </message>
    <message>
        <source>make a copy of the café and prove it</source>
        <translation>faire une copie du café et la vérifier</translation>
    </message>
    <message>
        <source>the folder it goes to, instead of the usual places</source>
        <translation>le dossier où elle va, au lieu des endroits habituels</translation>
    </message>
    <message>
        <source>go back to a copy of the café</source>
        <translation>revenir à une copie du café</translation>
    </message>
    <message>
        <source>only say what the copy holds; change nothing</source>
        <translation>dire seulement ce que contient la copie, sans rien changer</translation>
    </message>
    <message>
        <source>print facts for a program</source>
        <translation>écrire les faits pour un programme</translation>
    </message>
    <message>
        <source>not a number from 0 on</source>
        <translation>n’est pas un nombre à partir de 0</translation>
    </message>
    <message>
        <source>A copy was made and proved: {folder}</source>
        <translation>Une copie a été faite et vérifiée&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>No copy in {place}: {why}</source>
        <translation>Pas de copie dans {place}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>In the copy: {people} people, {entries} entries, the newest of {day}.</source>
        <translation>Dans la copie, {people} personnes, {entries} lignes, la plus récente du {day}.</translation>
    </message>
    <message>
        <source>The café here does not open, or there is none.</source>
        <translation>Le café d’ici ne s’ouvre pas, ou il n’y en a pas.</translation>
    </message>
    <message>
        <source>Here: {people} people, {entries} entries, the newest of {day}.</source>
        <translation>Ici, {people} personnes, {entries} lignes, la plus récente du {day}.</translation>
    </message>
    <message>
        <source>Something in the copy does not read back as it was written. Nothing was changed.</source>
        <translation>Quelque chose dans la copie ne se relit pas tel qu’il a été écrit. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The copy is the café now. What was here is kept in {folder}.</source>
        <translation>La copie est maintenant le café. Ce qui était ici est gardé dans {folder}.</translation>
    </message>
    <message>
        <source>list the sheets there are</source>
        <translation>énumérer les planches connues</translation>
    </message>
    <message>
        <source>make so many blank cards</source>
        <translation>fabriquer autant de cartes vierges</translation>
    </message>
    <message>
        <source>the sheet they go on; “single” for pages of the size of one card</source>
        <translation>la planche à utiliser&#xa0;; «&#xa0;single&#xa0;» pour des pages de la taille d’une carte</translation>
    </message>
    <message>
        <source>the file to write, which must not be there yet</source>
        <translation>le fichier à écrire, qui ne doit pas encore exister</translation>
    </message>
    <message>
        <source>the first free place of the sheet</source>
        <translation>la première place libre de la planche</translation>
    </message>
    <message>
        <source>millimetres further right</source>
        <translation>millimètres plus à droite</translation>
    </message>
    <message>
        <source>millimetres further down</source>
        <translation>millimètres plus bas</translation>
    </message>
    <message>
        <source>make a card for a regular: a first name, or the number</source>
        <translation>fabriquer une carte pour un habitué&#xa0;: un prénom, ou le numéro</translation>
    </message>
    <message>
        <source>write that card as a picture</source>
        <translation>écrire cette carte en image</translation>
    </message>
    <message>
        <source>write that card as a PDF of its own size</source>
        <translation>écrire cette carte en PDF à sa taille</translation>
    </message>
    <message>
        <source>write that card for a phone’s wallet</source>
        <translation>écrire cette carte pour le portefeuille d’un téléphone</translation>
    </message>
    <message>
        <source>{name}: {products}, {count} cards of {width} × {height} mm</source>
        <translation>{name}&#xa0;: {products}, {count} cartes de {width} × {height} mm</translation>
    </message>
    <message>
        <source>plain paper with marks to cut along</source>
        <translation>papier ordinaire avec traits de coupe</translation>
    </message>
    <message>
        <source>Cards {first} to {last} are in {file}. Print it once: each card is there once.</source>
        <translation>Les cartes {first} à {last} sont dans {file}. Imprimez-le une seule fois&#xa0;: chaque carte n’y est qu’une fois.</translation>
    </message>
    <message>
        <source>There is no such sheet. There are: {names}.</source>
        <translation>Cette planche n’existe pas. Il y a&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Say how many with --count, and where to with --out; or --list-sheets, or --regular.</source>
        <translation>Dites combien avec --count et où avec --out&#xa0;; ou --list-sheets, ou --regular.</translation>
    </message>
    <message>
        <source>At most {most} cards can be made at once.</source>
        <translation>On peut fabriquer {most} cartes au plus à la fois.</translation>
    </message>
    <message>
        <source>This sheet has the places 1 to {last}.</source>
        <translation>Cette planche a les places 1 à {last}.</translation>
    </message>
    <message>
        <source>So far moved, cards would leave the sheet.</source>
        <translation>Décalées à ce point, des cartes sortiraient de la planche.</translation>
    </message>
    <message>
        <source>Say where to with --png, --pdf or --pkpass.</source>
        <translation>Dites où avec --png, --pdf ou --pkpass.</translation>
    </message>
    <message>
        <source>Card {number} is in {files}.</source>
        <translation>La carte {number} est dans {files}.</translation>
    </message>
    <message>
        <source>Card {number} could not be written, and is dead now.</source>
        <translation>La carte {number} n’a pas pu être écrite&#xa0;: elle est désormais hors service.</translation>
    </message>
    <message>
        <source>Card {number} could not be written. Put it away in the register: it still works.</source>
        <translation>La carte {number} n’a pas pu être écrite. Retirez-la dans le registre&#xa0;: elle fonctionne encore.</translation>
    </message>
    <message>
        <source>Several regulars are called so. Say which by the number: {numbers}.</source>
        <translation>Plusieurs habitués s’appellent ainsi. Dites lequel par son numéro&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>There is no regular of that name or number.</source>
        <translation>Aucun habitué n’a ce nom ou ce numéro.</translation>
    </message>
    <message>
        <source>The café cannot be read. Open the counter: it says what can be kept.</source>
        <translation>Le café est illisible. Ouvrez le comptoir&#xa0;: il dit ce qui peut être gardé.</translation>
    </message>
    <message numerus="yes">
        <source>This is an older file of the café: at least %n visit(s) noted since are not in it.</source>
        <translation>
            <numerusform>C’est un ancien fichier du café&#xa0;: au moins %n visite notée depuis n’y est pas.</numerusform>
            <numerusform>C’est un ancien fichier du café&#xa0;: au moins %n visites notées depuis n’y sont pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The café was cut off while it wrote, and the file that takes that back was deleted: what was noted last may be half there. Open the counter: it says what can be kept.</source>
        <translation>Le café a été coupé pendant qu’il écrivait, et le fichier qui permet de revenir en arrière a été supprimé&#xa0;: la dernière note est peut-être à moitié là. Ouvrez le comptoir&#xa0;: il dit ce qui peut être gardé.</translation>
    </message>
    <message>
        <source>Something does not read back as it was written. Open the counter: it says what can be kept.</source>
        <translation>Quelque chose ne se relit pas tel qu’il a été écrit. Ouvrez le comptoir&#xa0;: il dit ce qui peut être gardé.</translation>
    </message>
    <message>
        <source>All is well: every page reads, and what was noted since the last proof is as it was written.</source>
        <translation>Tout va bien&#xa0;: chaque page se lit, et ce qui a été noté depuis la dernière vérification est tel qu’il a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>{copy}: sound, %n visit(s).</source>
        <translation>
            <numerusform>{copy}&#xa0;: saine, %n visite.</numerusform>
            <numerusform>{copy}&#xa0;: saine, %n visites.</numerusform>
        </translation>
    </message>
    <message>
        <source>{copy}: something does not read back as it was written.</source>
        <translation>{copy}&#xa0;: quelque chose ne se relit pas tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>The names are from the column “{column}”.</source>
        <translation>Les noms viennent de la colonne «&#xa0;{column}&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n people were added.</source>
        <translation>
            <numerusform>%n personne a été ajoutée.</numerusform>
            <numerusform>%n personnes ont été ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would be added; nobody was.</source>
        <translation>
            <numerusform>%n personne serait ajoutée&#xa0;; personne ne l’a été.</numerusform>
            <numerusform>%n personnes seraient ajoutées&#xa0;; personne ne l’a été.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already by the same name, or in the bin.</source>
        <translation>
            <numerusform>%n est déjà là sous le même nom, ou dans la corbeille.</numerusform>
            <numerusform>%n sont déjà là sous le même nom, ou dans la corbeille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have the name of somebody before them in the file: {who}.</source>
        <translation>
            <numerusform>%n porte le nom de quelqu’un qui précède dans le fichier&#xa0;: {who}.</numerusform>
            <numerusform>%n portent le nom de quelqu’un qui précède dans le fichier&#xa0;: {who}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (line {line})</source>
        <translation>{name} (ligne {line})</translation>
    </message>
    <message numerus="yes">
        <source>%n have no name that can be used: lines {lines}.</source>
        <translation>
            <numerusform>%n n’a pas de nom utilisable&#xa0;: ligne {lines}.</numerusform>
            <numerusform>%n n’ont pas de nom utilisable&#xa0;: lignes {lines}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns or kinds of fact were left out; nothing of them is kept.</source>
        <translation>
            <numerusform>%n colonne ou sorte d’information a été laissée de côté&#xa0;; rien n’en est gardé.</numerusform>
            <numerusform>%n colonnes ou sortes d’information ont été laissées de côté&#xa0;; rien n’en est gardé.</numerusform>
        </translation>
    </message>
    <message>
        <source>WORD</source>
        <translation>MOT</translation>
    </message>
    <message>
        <source>open the café by itself again, with its recovery code</source>
        <translation>faire que le café s’ouvre à nouveau tout seul, avec son code de secours</translation>
    </message>
    <message>
        <source>The café is copied first, because it is brought up to date. This takes a while.</source>
        <translation>Le café est d’abord copié, car il va être mis à jour. Cela prend un moment.</translation>
    </message>
    <message>
        <source>read the recovery code or the passphrase from the standard input</source>
        <translation>lire le code de secours ou la phrase secrète sur l’entrée standard</translation>
    </message>
    <message>
        <source>keep the key in a file where there is no keyring</source>
        <translation>garder la clé dans un fichier s’il n’y a pas de trousseau</translation>
    </message>
    <message>
        <source>make a new recovery code, and type it back</source>
        <translation>faire un nouveau code de secours, et le ressaisir</translation>
    </message>
    <message>
        <source>have a passphrase open the café</source>
        <translation>faire qu’une phrase secrète ouvre le café</translation>
    </message>
    <message>
        <source>have nothing else open it, and ask at each start</source>
        <translation>que rien d’autre ne l’ouvre, et la demander à chaque démarrage</translation>
    </message>
    <message>
        <source>write the café anew under another key</source>
        <translation>réécrire le café sous une autre clé</translation>
    </message>
    <message>
        <source>and make a new recovery code for it</source>
        <translation>et faire un nouveau code de secours pour elle</translation>
    </message>
    <message>
        <source>Recovery code or passphrase: </source>
        <translation>Code de secours ou phrase secrète&#xa0;: </translation>
    </message>
    <message>
        <source>It opens the café. There is no keyring here, so it will be asked for again.</source>
        <translation>Cela ouvre le café. Il n’y a pas de trousseau ici&#xa0;: ce sera redemandé.</translation>
    </message>
    <message>
        <source>The café opens by itself again, by {way}.</source>
        <translation>Le café s’ouvre à nouveau tout seul, par {way}.</translation>
    </message>
    <message>
        <source>Type it back: </source>
        <translation>Ressaisissez-le&#xa0;: </translation>
    </message>
    <message>
        <source>It is right. This code opens the café from now on, and no earlier one does.</source>
        <translation>C’est juste. Ce code ouvre désormais le café, et aucun code d’avant ne l’ouvre plus.</translation>
    </message>
    <message>
        <source>The code was not typed back: it opens the café, but is not counted on.</source>
        <translation>Le code n’a pas été ressaisi&#xa0;: il ouvre le café, mais on ne compte pas sur lui.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Phrase secrète&#xa0;: </translation>
    </message>
    <message>
        <source>A passphrase has twelve characters or more; four words are good.</source>
        <translation>Une phrase secrète a douze caractères ou plus&#xa0;; quatre mots conviennent bien.</translation>
    </message>
    <message>
        <source>The passphrase opens the café from now on.</source>
        <translation>La phrase secrète ouvre désormais le café.</translation>
    </message>
    <message>
        <source>Recovery code: </source>
        <translation>Code de secours&#xa0;: </translation>
    </message>
    <message>
        <source>Passphrase, or nothing to give it up: </source>
        <translation>Phrase secrète, ou rien pour y renoncer&#xa0;: </translation>
    </message>
    <message>
        <source>The café has another key. Copies made before still open with what opened them.</source>
        <translation>Le café a une autre clé. Les copies d’avant s’ouvrent toujours avec ce qui les ouvrait.</translation>
    </message>
    <message>
        <source>This is another code.</source>
        <translation>C’est un autre code.</translation>
    </message>
    <message>
        <source>A new card. It belongs to nobody yet.</source>
        <translation>Une carte neuve. Elle n’est encore à personne.</translation>
    </message>
    <message>
        <source>This card is suspended since {day}. The owner can open it again.</source>
        <translation>Cette carte est suspendue depuis le {day}. Le propriétaire peut la réactiver.</translation>
    </message>
    <message>
        <source>This card was replaced on {day}. Ask for the new one.</source>
        <translation>Cette carte a été remplacée le {day}. Demandez la nouvelle.</translation>
    </message>
    <message>
        <source>This card’s regular is in the bin. The owner can bring them back.</source>
        <translation>La personne de cette carte est dans la corbeille. Le propriétaire peut la faire revenir.</translation>
    </message>
    <message>
        <source>The card was not read completely. Scan it again.</source>
        <translation>La carte n’a pas été lue en entier. Scannez-la de nouveau.</translation>
    </message>
    <message>
        <source>This looks like a payment card. It is not kept.</source>
        <translation>On dirait une carte de paiement. Rien n’en est gardé.</translation>
    </message>
    <message>
        <source>This code is not one of this café’s cards.</source>
        <translation>Ce code n’est pas une carte de ce café.</translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) waiting</source>
        <translation>
            <numerusform>%n récompense en attente</numerusform>
            <numerusform>%n récompenses en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>Stopped. No copy was made.</source>
        <translation>Arrêté. Aucune copie n’a été faite.</translation>
    </message>
    <message>
        <source>The folder for copies is not there. Plug its disk or stick in again.</source>
        <translation>Le dossier des copies n’est pas là. Rebranchez son disque ou sa clé USB.</translation>
    </message>
    <message>
        <source>There is no room for a copy there. Free some space, or choose another folder.</source>
        <translation>Il n’y a pas la place pour une copie à cet endroit. Libérez de la place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Impossible d’écrire à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The café’s own file is damaged, so it was not copied. The copies there are stay as they are.</source>
        <translation>Le fichier du café est abîmé, il n’a donc pas été copié. Les copies existantes restent telles quelles.</translation>
    </message>
    <message>
        <source>The copy does not read back as it was written. Use another disk or stick.</source>
        <translation>La copie ne se relit pas telle qu’elle a été écrite. Utilisez un autre disque ou une autre clé.</translation>
    </message>
    <message>
        <source>The disk does not answer. The copy is tried again in an hour.</source>
        <translation>Le disque ne répond pas. La copie sera retentée dans une heure.</translation>
    </message>
    <message>
        <source>No copy of the café was made. {reason}</source>
        <translation>Aucune copie du café n’a été faite. {reason}</translation>
    </message>
    <message>
        <source>The café is back as it was in the copy</source>
        <translation>Le café est revenu tel qu’il était dans la copie</translation>
    </message>
    <message>
        <source>The file that was here before is kept in the folder {folder}.</source>
        <translation>Le fichier d’avant est gardé dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>The café did not go back to the copy</source>
        <translation>Le café n’est pas revenu à la copie</translation>
    </message>
    <message>
        <source>{reason} The café is as it was before.</source>
        <translation>{reason} Le café est comme avant.</translation>
    </message>
    <message>
        <source>No copy of the café outside this computer for a week. Tell the owner: Backups.</source>
        <translation>Pas de copie du café ailleurs depuis une semaine. Prévenez le propriétaire&#xa0;: Sauvegardes.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>A second folder</source>
        <translation>Un deuxième dossier</translation>
    </message>
    <message>
        <source>A stick</source>
        <translation>Une clé USB</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} Mo</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} ko</translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n copies</source>
        <translation>
            <numerusform>{day}&#xa0;: %n copie</numerusform>
            <numerusform>{day}&#xa0;: %n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: no copy</source>
        <translation>{day}&#xa0;: aucune copie</translation>
    </message>
    <message>
        <source>{moment}, {size}</source>
        <translation>{moment}, {size}</translation>
    </message>
    <message>
        <source>Erase it for ever? Nothing brings it back.</source>
        <translation>L’effacer pour toujours&#xa0;? Rien ne le fera revenir.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Erase: {file}</source>
        <translation>Effacer&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Effacer pour toujours</translation>
    </message>
    <message>
        <source>Erase for ever: {file}</source>
        <translation>Effacer pour toujours&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Keep: {file}</source>
        <translation>Garder&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>What was here before the café went back to a copy, or was mended. It holds people’s data: erase it when all is well. After {days} days it goes by itself with the next proved copy, but for the newest.</source>
        <translation>Ce qui était là avant que le café revienne à une copie, ou soit réparé. Il contient des données de personnes&#xa0;: effacez-le quand tout va bien. Après {days} jours, il part tout seul avec la prochaine copie vérifiée, sauf le plus récent.</translation>
    </message>
    <message>
        <source>The month before (Page Up)</source>
        <translation>Le mois précédent (Page haut)</translation>
    </message>
    <message>
        <source>The month after (Page Down)</source>
        <translation>Le mois suivant (Page bas)</translation>
    </message>
    <message>
        <source>Days with a copy</source>
        <translation>Jours avec une copie</translation>
    </message>
    <message>
        <source>The demo is not copied</source>
        <translation>La démonstration n’est pas copiée</translation>
    </message>
    <message>
        <source>Its people are made up. A café of your own is copied every day, by itself.</source>
        <translation>Ses clients sont inventés. Votre propre café est copié chaque jour, tout seul.</translation>
    </message>
    <message>
        <source>The copies cannot be listed</source>
        <translation>Les copies ne peuvent pas être listées</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Copier maintenant</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Où vont les copies</translation>
    </message>
    <message>
        <source>A copy every day</source>
        <translation>Une copie chaque jour</translation>
    </message>
    <message>
        <source>A copy is encrypted as the café is, and opens with the same keys. Keep the recovery code apart.</source>
        <translation>Une copie est chiffrée comme le café, et s’ouvre avec les mêmes clés. Gardez le code de secours à part.</translation>
    </message>
    <message>
        <source>Go back to a copy in another folder…</source>
        <translation>Revenir à une copie d’un autre dossier…</translation>
    </message>
    <message>
        <source>Kept is the newest copy of each of the last {days} days, {weeks} weeks and {months} months.</source>
        <translation>La copie la plus récente de chacun des {days} derniers jours, {weeks} dernières semaines et {months} derniers mois est gardée.</translation>
    </message>
    <message>
        <source>All copies are in the café’s own folder. Choose a second one, or a stick: disks break.</source>
        <translation>Toutes les copies sont dans le dossier du café. Choisissez-en un deuxième, ou une clé USB&#xa0;: un disque, ça casse.</translation>
    </message>
    <message>
        <source>There is no copy of the café yet.</source>
        <translation>Il n’y a pas encore de copie du café.</translation>
    </message>
    <message>
        <source>Newest proved copy: {moment}</source>
        <translation>Dernière copie vérifiée&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>A folder for copies: {place}</source>
        <translation>Un dossier pour les copies&#xa0;: {place}</translation>
    </message>
    <message>
        <source>No copy goes there any more. Those that are there stay.</source>
        <translation>Plus aucune copie n’y va. Celles qui y sont y restent.</translation>
    </message>
    <message>
        <source>Copying the café…</source>
        <translation>Copie du café…</translation>
    </message>
    <message>
        <source>A copy was made and proved, but not everywhere. {reason}</source>
        <translation>Une copie a été faite et vérifiée, mais pas partout. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n copies were made and proved.</source>
        <translation>
            <numerusform>%n copie a été faite et vérifiée.</numerusform>
            <numerusform>%n copies ont été faites et vérifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking a copy…</source>
        <translation>Vérification d’une copie…</translation>
    </message>
    <message>
        <source>The copy reads back as it was written.</source>
        <translation>La copie se relit telle qu’elle a été écrite.</translation>
    </message>
    <message>
        <source>Stopped. The copy was not checked to its end.</source>
        <translation>Arrêté. La copie n’a pas été vérifiée jusqu’au bout.</translation>
    </message>
    <message>
        <source>The copy is not there any more.</source>
        <translation>La copie n’est plus là.</translation>
    </message>
    <message>
        <source>This copy does not read back as it was written. Make a new one elsewhere.</source>
        <translation>Cette copie ne se relit pas telle qu’elle a été écrite. Faites-en une nouvelle ailleurs.</translation>
    </message>
    <message>
        <source>Erased. Nothing of it is left here.</source>
        <translation>Effacé. Il n’en reste rien ici.</translation>
    </message>
    <message>
        <source>It could not be erased. {reason}</source>
        <translation>Il n’a pas pu être effacé. {reason}</translation>
    </message>
    <message>
        <source>{time}, {place}</source>
        <translation>{time}, {place}</translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation>La vérifier</translation>
    </message>
    <message>
        <source>Check now: {copy}</source>
        <translation>Vérifier&#xa0;: {copy}</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>Y revenir…</translation>
    </message>
    <message>
        <source>Go back to: {copy}</source>
        <translation>Revenir à&#xa0;: {copy}</translation>
    </message>
    <message>
        <source>Not checked by this café yet.</source>
        <translation>Pas encore vérifiée par ce café.</translation>
    </message>
    <message>
        <source>Proved on {moment}</source>
        <translation>Vérifiée&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>No copy of this day.</source>
        <translation>Aucune copie de ce jour.</translation>
    </message>
    <message>
        <source>{size}. What is in it shows when it is opened.</source>
        <translation>{size}. Son contenu se montre à l’ouverture.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>{size}, {people}, nothing noted yet</source>
        <translation>{size}, {people}, rien de noté encore</translation>
    </message>
    <message>
        <source>{size}, {people}, last noted {moment}</source>
        <translation>{size}, {people}, dernière note&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: {place}</source>
        <translation>Choisir&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget: {place}</source>
        <translation>Oublier&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Not there now. A copy is made when it is back.</source>
        <translation>Absent pour l’instant. Une copie se fera à son retour.</translation>
    </message>
    <message>
        <source>Not there now. Its last proved copy: {moment}</source>
        <translation>Absent pour l’instant. Sa dernière copie vérifiée&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>Last proved copy: {moment}</source>
        <translation>Dernière copie vérifiée&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>There, and without a copy so far.</source>
        <translation>Présent, sans copie jusqu’ici.</translation>
    </message>
    <message>
        <source>None yet. Plugged in now and then, it keeps the café when this computer is lost.</source>
        <translation>Aucune encore. Branchée de temps en temps, elle garde le café si cet ordinateur est perdu.</translation>
    </message>
    <message>
        <source>None yet. On another disk, it keeps the café when this one breaks.</source>
        <translation>Aucun encore. Sur un autre disque, il garde le café si celui-ci casse.</translation>
    </message>
</context>
<context>
    <name>counter</name>
    <message>
        <source>OR</source>
        <translation>OU</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Encore un</translation>
    </message>
    <message>
        <source>Just a visit</source>
        <translation>Juste une visite</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Appuyez encore</translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>première visite</translation>
    </message>
    <message>
        <source>{last} · {nth} visit</source>
        <translation>{last} · {nth} visite</translation>
    </message>
    <message>
        <source>Note both</source>
        <translation>Noter les deux</translation>
    </message>
    <message numerus="yes">
        <source>Note all %n</source>
        <translation>
            <numerusform>Noter les %n</numerusform>
            <numerusform>Noter les %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Note this</source>
        <translation>Noter ceci</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>This is the {nth} visit. Worth a word.</source>
        <translation>C’est la {nth} visite. Cela mérite un mot.</translation>
    </message>
    <message>
        <source>A birthday this week. Wish them well.</source>
        <translation>Un anniversaire cette semaine. C’est le moment de le souhaiter.</translation>
    </message>
    <message numerus="yes">
        <source>Back after %n week(s). Good to see them again.</source>
        <translation>
            <numerusform>De retour après %n semaine. Quel plaisir de se revoir.</numerusform>
            <numerusform>De retour après %n semaines. Quel plaisir de se revoir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A reward is there for %n more day(s). Say so.</source>
        <translation>
            <numerusform>Une récompense reste valable %n jour. Dites-le.</numerusform>
            <numerusform>Une récompense reste valable %n jours. Dites-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this person (Esc)</source>
        <translation>Cacher cette personne (Échap)</translation>
    </message>
    <message>
        <source>or find a regular by first name</source>
        <translation>ou chercher un habitué par son prénom</translation>
    </message>
    <message>
        <source>Find a regular by first name</source>
        <translation>Chercher un habitué par son prénom</translation>
    </message>
    <message>
        <source>New regular</source>
        <translation>Nouvel habitué</translation>
    </message>
    <message>
        <source>Nobody of that name yet.</source>
        <translation>Encore personne de ce nom.</translation>
    </message>
    <message numerus="yes">
        <source>A round of %n waits</source>
        <translation>
            <numerusform>Une tournée de %n attend</numerusform>
            <numerusform>Une tournée de %n attend</numerusform>
        </translation>
    </message>
    <message>
        <source>Not remembered: this has changed meanwhile.</source>
        <translation>Non retenu : cela a changé entre-temps.</translation>
    </message>
    <message>
        <source>Remembered.</source>
        <translation>Retenu.</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>Oublié.</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Prendre ceci</translation>
    </message>
    <message>
        <source>Note this order</source>
        <translation>Noter cette commande</translation>
    </message>
    <message>
        <source>Lock the counter (Ctrl+L)</source>
        <translation>Verrouiller le comptoir (Ctrl+L)</translation>
    </message>
    <message>
        <source>The owner’s window (Ctrl+,)</source>
        <translation>La fenêtre du propriétaire (Ctrl+,)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>An order waits</source>
        <translation>Une commande attend</translation>
    </message>
    <message>
        <source>The reward of {initial} is gone: the order is not free any more.</source>
        <translation>La récompense de {initial} n’est plus là&#xa0;: la commande n’est plus offerte.</translation>
    </message>
    <message>
        <source>{initial} is not among the regulars any more. Nothing is noted for them.</source>
        <translation>{initial} ne fait plus partie des habitués. Rien n’est noté.</translation>
    </message>
    <message>
        <source>With a phone card</source>
        <translation>Avec une carte sur son téléphone</translation>
    </message>
    <message>
        <source>It can be linked to a regular, and greets them from then on.</source>
        <translation>Ce code peut être relié à un habitué : il le fera reconnaître ensuite.</translation>
    </message>
    <message>
        <source>Link it to a regular</source>
        <translation>Le relier à un habitué</translation>
    </message>
    <message>
        <source>First the recovery sheet</source>
        <translation>D’abord la feuille de secours</translation>
    </message>
    <message>
        <source>Nobody is remembered before the recovery sheet of this café was printed and its code typed back: it keeps everything from being lost with this computer. The owner does it in Backups, Protection.</source>
        <translation>Personne n’est retenu avant que la feuille de secours de ce café soit imprimée et son code ressaisi&#xa0;: elle évite de tout perdre avec cet ordinateur. Le propriétaire le fait dans Sauvegardes, Protection.</translation>
    </message>
    <message>
        <source>Owner’s window</source>
        <translation>Fenêtre du propriétaire</translation>
    </message>
    <message>
        <source>Nothing was kept: this card is free no more. Scan it once again.</source>
        <translation>Rien n’a été retenu&#xa0;: cette carte n’est plus libre. Scannez-la encore une fois.</translation>
    </message>
    <message>
        <source>Nothing was kept: this code can be linked no more. Scan it once again.</source>
        <translation>Rien n’a été retenu&#xa0;: ce code ne peut plus être relié. Scannez-le encore une fois.</translation>
    </message>
    <message>
        <source>Whose code is it?</source>
        <translation>À qui est ce code&#xa0;?</translation>
    </message>
    <message>
        <source>New version: copying the café first… {percent}%</source>
        <translation>Nouvelle version&#xa0;: copie du café d’abord… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Bringing the café up to date…</source>
        <translation>Mise à jour du café…</translation>
    </message>
    <message>
        <source>A round holds eight. Note it, then scan the next card.</source>
        <translation>Une tournée compte huit commandes au plus. Notez-la, puis scannez la carte suivante.</translation>
    </message>
    <message>
        <source>The round is dropped.</source>
        <translation>La tournée est abandonnée.</translation>
    </message>
    <message>
        <source>{initial} is left out.</source>
        <translation>{initial} ne fait plus partie de la tournée.</translation>
    </message>
    <message>
        <source>An order that had to wait cannot be noted: its regular is gone.</source>
        <translation>Une commande en attente ne peut pas être notée : l’habitué n’est plus là.</translation>
    </message>
    <message>
        <source>The usual from now on.</source>
        <translation>Désormais l’habitude.</translation>
    </message>
    <message>
        <source>Give a new card</source>
        <translation>Donner une nouvelle carte</translation>
    </message>
    <message>
        <source>Scan the new card</source>
        <translation>Scannez la nouvelle carte</translation>
    </message>
    <message>
        <source>It takes the old one’s place.</source>
        <translation>Elle prend la place de l’ancienne.</translation>
    </message>
    <message>
        <source>The new card was not given</source>
        <translation>La nouvelle carte n’a pas été donnée</translation>
    </message>
    <message>
        <source>This has changed meanwhile. Scan the old card once more.</source>
        <translation>Cela a changé entre-temps. Scannez l’ancienne carte encore une fois.</translation>
    </message>
    <message>
        <source>Type another letter.</source>
        <translation>Tapez encore une lettre.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>and %n more of that name</source>
        <translation>
            <numerusform>et %n autre de ce nom</numerusform>
            <numerusform>et %n autres de ce nom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: type another letter</source>
        <translation>
            <numerusform>et %n autre&#xa0;: tapez une lettre de plus</numerusform>
            <numerusform>et %n autres&#xa0;: tapez une lettre de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A ROUND OF %n</source>
        <translation>
            <numerusform>UNE TOURNÉE DE %n</numerusform>
            <numerusform>UNE TOURNÉE DE %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out of the round</source>
        <translation>Retirer de la tournée</translation>
    </message>
    <message>
        <source>Size {percent}%. This window holds no more.</source>
        <translation>Taille {percent}&#xa0;%. Cette fenêtre n’en permet pas plus.</translation>
    </message>
    <message>
        <source>Size {percent}%</source>
        <translation>Taille {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>This looks like a payment card.</source>
        <translation>On dirait une carte de paiement.</translation>
    </message>
    <message>
        <source>It is not kept.</source>
        <translation>Rien n’en est gardé.</translation>
    </message>
    <message>
        <source>Two cards at once</source>
        <translation>Deux cartes à la fois</translation>
    </message>
    <message>
        <source>Show one card alone.</source>
        <translation>Présentez une seule carte.</translation>
    </message>
    <message>
        <source>Not read completely. Scan the card once more, a little slower.</source>
        <translation>Lecture incomplète. Scannez la carte encore une fois, un peu plus lentement.</translation>
    </message>
    <message>
        <source>This card is suspended since {day}.</source>
        <translation>Cette carte est suspendue depuis le {day}.</translation>
    </message>
    <message>
        <source>The owner can open it again.</source>
        <translation>Le propriétaire peut la réactiver.</translation>
    </message>
    <message>
        <source>This card’s regular is in the bin.</source>
        <translation>La personne de cette carte est dans la corbeille.</translation>
    </message>
    <message>
        <source>The owner can bring them back.</source>
        <translation>Le propriétaire peut la faire revenir.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for the disk</source>
        <translation>
            <numerusform>%n en attente du disque</numerusform>
            <numerusform>%n en attente du disque</numerusform>
        </translation>
    </message>
    <message>
        <source>What was pressed is not on the disk yet. Close once more to leave it unnoted.</source>
        <translation>Ce qui a été saisi n’est pas encore sur le disque. Fermez encore une fois pour l’abandonner.</translation>
    </message>
    <message>
        <source>Not noted yet</source>
        <translation>Pas encore noté</translation>
    </message>
    <message>
        <source>A round is not noted yet. Close once more to leave it unnoted.</source>
        <translation>Une commande n’est pas encore notée. Fermez encore une fois pour l’abandonner.</translation>
    </message>
    <message>
        <source>The disk is slow</source>
        <translation>Le disque est lent</translation>
    </message>
    <message>
        <source>Check the clock of this computer</source>
        <translation>Vérifiez l’heure de l’ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%n orders noted: {initials}.</source>
        <translation>
            <numerusform>%n commande notée : {initials}.</numerusform>
            <numerusform>%n commandes notées : {initials}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No stamp: the last one is too recent.</source>
        <translation>Pas de tampon : le dernier est trop récent.</translation>
    </message>
    <message>
        <source>No stamp: today’s are all there.</source>
        <translation>Pas de tampon : ceux du jour sont déjà là.</translation>
    </message>
    <message>
        <source>FREE TODAY</source>
        <translation>OFFERT AUJOURD’HUI</translation>
    </message>
    <message>
        <source>THIS TIME</source>
        <translation>CETTE FOIS</translation>
    </message>
    <message>
        <source>the usual from now on</source>
        <translation>désormais l’habitude</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>Bonjour.</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>Bonjour.</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>Bonsoir.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {of} stamps</source>
        <translation>
            <numerusform>%n tampon sur {of}</numerusform>
            <numerusform>%n tampons sur {of}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {of} points</source>
        <translation>
            <numerusform>%n point sur {of}</numerusform>
            <numerusform>%n points sur {of}</numerusform>
        </translation>
    </message>
    <message>
        <source>First name or nickname</source>
        <translation>Prénom ou surnom</translation>
    </message>
    <message>
        <source>Free today</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>New card. Who is it?</source>
        <translation>Carte neuve. Qui est-ce&#xa0;?</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Qui est-ce&#xa0;?</translation>
    </message>
    <message>
        <source>A first name or nickname is all that is needed. It stays on this machine and is forgotten on request.</source>
        <translation>Un prénom ou un surnom suffit. Il reste sur cette machine et s’oublie sur demande.</translation>
    </message>
    <message>
        <source>nothing ordered yet</source>
        <translation>encore aucune commande</translation>
    </message>
    <message>
        <source>Opening the café’s memory…</source>
        <translation>Ouverture de la mémoire du café…</translation>
    </message>
    <message>
        <source>This card was scanned already.</source>
        <translation>Cette carte a déjà été scannée.</translation>
    </message>
    <message>
        <source>This card was noted a moment ago.</source>
        <translation>Cette carte vient d’être notée.</translation>
    </message>
    <message>
        <source>Not read completely</source>
        <translation>Lecture incomplète</translation>
    </message>
    <message>
        <source>Scan the card once more, a little slower.</source>
        <translation>Scannez la carte encore une fois, un peu plus lentement.</translation>
    </message>
    <message>
        <source>This card was replaced on {day}.</source>
        <translation>Cette carte a été remplacée le {day}.</translation>
    </message>
    <message>
        <source>Ask for the new one.</source>
        <translation>Demandez la nouvelle.</translation>
    </message>
    <message>
        <source>Not one of our cards</source>
        <translation>Pas une de nos cartes</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>This code is from somewhere else. Nothing of it was kept.</source>
        <translation>Ce code vient d’ailleurs. Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>Scan a card</source>
        <translation>Scannez une carte</translation>
    </message>
    <message>
        <source>Cafémémo made a mistake</source>
        <translation>Cafémémo a fait une erreur</translation>
    </message>
    <message>
        <source>What is on the disk is safe. The counter goes on; scan again.</source>
        <translation>Ce qui est sur le disque est intact. Le comptoir continue&#xa0;; scannez de nouveau.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The café’s memory is not open</source>
        <translation>La mémoire du café n’est pas ouverte</translation>
    </message>
    <message>
        <source>Free today for {initial}.</source>
        <translation>Offert aujourd’hui à {initial}.</translation>
    </message>
    <message>
        <source>Visit noted for {initial}.</source>
        <translation>Visite notée pour {initial}.</translation>
    </message>
    <message>
        <source>{order} noted for {initial}.</source>
        <translation>{order}, noté pour {initial}.</translation>
    </message>
    <message>
        <source>Not noted: this has changed meanwhile. Scan the card once more.</source>
        <translation>Non noté&#xa0;: quelque chose a changé entre-temps. Scannez la carte encore une fois.</translation>
    </message>
    <message>
        <source>Not noted for {initial}. {why}</source>
        <translation>Pas noté pour {initial}. {why}</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>C’était déjà annulé.</translation>
    </message>
    <message>
        <source>Not remembered: write a first name.</source>
        <translation>Non retenu&#xa0;: écrivez un prénom.</translation>
    </message>
    <message>
        <source>The café’s memory does not answer</source>
        <translation>La mémoire du café ne répond pas</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Pas encore ouvert</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Lecteur prêt</translation>
    </message>
    <message>
        <source>Click here to scan</source>
        <translation>Cliquez ici pour scanner</translation>
    </message>
    <message numerus="yes">
        <source>%n free waiting</source>
        <translation>
            <numerusform>%n à offrir</numerusform>
            <numerusform>%n à offrir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>encore %n</numerusform>
            <numerusform>encore %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Nothing ordered yet</source>
        <translation>Encore aucune commande</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>A FAVOURITE HERE</source>
        <translation>UN FAVORI DE LA MAISON</translation>
    </message>
    <message>
        <source>THE USUAL</source>
        <translation>COMME D’HABITUDE</translation>
    </message>
</context>
<context>
    <name>damaged</name>
    <message>
        <source>The café’s file is damaged</source>
        <translation>Le fichier du café est abîmé</translation>
    </message>
    <message>
        <source>What can be kept is being looked for. With many visits it takes some minutes.</source>
        <translation>On cherche ce qui peut être gardé. Avec beaucoup de visites, cela prend quelques minutes.</translation>
    </message>
    <message>
        <source>Choose how to go on. Whatever you choose, the damaged file is kept aside, and nothing is deleted.</source>
        <translation>Choisissez comment continuer. Quel que soit votre choix, le fichier abîmé est mis de côté, et rien n’est supprimé.</translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation>Voir ce qu’on peut faire</translation>
    </message>
    <message>
        <source>This is an older file of the café</source>
        <translation>C’est un ancien fichier du café</translation>
    </message>
    <message numerus="yes">
        <source>At least %n visit(s) noted since are not in it. If you have put back a copy, all is well.</source>
        <translation>
            <numerusform>Au moins %n visite notée depuis n’y est pas. Si vous avez remis une copie, tout va bien.</numerusform>
            <numerusform>Au moins %n visites notées depuis n’y sont pas. Si vous avez remis une copie, tout va bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>I have put back a copy</source>
        <translation>J’ai remis une copie</translation>
    </message>
    <message>
        <source>A part of the café’s memory cannot be read</source>
        <translation>Une partie de la mémoire du café est illisible</translation>
    </message>
    <message>
        <source>The counter goes on with the rest. Look soon at what can be done: nothing will be deleted.</source>
        <translation>Le comptoir continue avec le reste. Regardez bientôt ce qu’on peut faire&#xa0;: rien ne sera supprimé.</translation>
    </message>
    <message>
        <source>What was noted last may be half there</source>
        <translation>La dernière note est peut-être à moitié là</translation>
    </message>
    <message>
        <source>The café was cut off while it wrote, and the file that takes that back was deleted. The counter goes on. Look soon at what can be done: nothing will be deleted.</source>
        <translation>Le café a été coupé pendant qu’il écrivait, et le fichier qui permet de revenir en arrière a été supprimé. Le comptoir continue. Voyez bientôt ce qui peut être fait&#xa0;: rien ne sera supprimé.</translation>
    </message>
    <message>
        <source>Go on for now</source>
        <translation>Continuer pour l’instant</translation>
    </message>
    <message>
        <source>Nothing was changed, and the café is closed.</source>
        <translation>Rien n’a été changé, et le café est fermé.</translation>
    </message>
    <message>
        <source>Look for a copy in another folder…</source>
        <translation>Chercher une copie dans un autre dossier…</translation>
    </message>
    <message>
        <source>Go back to the last copy</source>
        <translation>Revenir à la dernière copie</translation>
    </message>
    <message>
        <source>Go on with what can be read</source>
        <translation>Continuer avec ce qui se lit</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Nothing is changed. The counter stays closed until you choose.</source>
        <translation>Rien n’est changé. Le comptoir reste fermé jusqu’à votre choix.</translation>
    </message>
    <message numerus="yes">
        <source>%n regular(s),</source>
        <translation>
            <numerusform>%n habitué,</numerusform>
            <numerusform>%n habitués,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) and entries.</source>
        <translation>
            <numerusform>%n visite ou écriture.</numerusform>
            <numerusform>%n visites et écritures.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is of {day}, {time}.</source>
        <translation>La plus récente est du {day}, {time}.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Il ne manque rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a name.</source>
        <translation>
            <numerusform>Dont %n sans nom.</numerusform>
            <numerusform>Dont %n sans nom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) cannot be read.</source>
        <translation>
            <numerusform>%n écriture est illisible.</numerusform>
            <numerusform>%n écritures sont illisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>All cards have to be given out anew.</source>
        <translation>Toutes les cartes sont à redonner.</translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>a new card</source>
        <translation>une carte neuve</translation>
    </message>
    <message>
        <source>a replaced card</source>
        <translation>une carte remplacée</translation>
    </message>
    <message>
        <source>Scan one of these, or press it</source>
        <translation>Scannez une de ces cartes, ou touchez-la</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Demo café: everyone here is made up.</source>
        <translation>Café de démonstration&#xa0;: tout le monde ici est inventé.</translation>
    </message>
    <message>
        <source>Cards to try</source>
        <translation>Cartes à essayer</translation>
    </message>
    <message>
        <source>Set up my café</source>
        <translation>Installer mon café</translation>
    </message>
    <message>
        <source>Preparing the demo café… {percent}%</source>
        <translation>Préparation du café de démonstration… {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>Scanner that types</source>
        <translation>Lecteur clavier</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Lecteur série</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Not installed on this computer</source>
        <translation>Non installé sur cet ordinateur</translation>
    </message>
    <message>
        <source>No loudspeaker was found. Plug one in, or choose one in the system’s sound settings.</source>
        <translation>Aucun haut-parleur trouvé. Branchez-en un, ou choisissez-en un dans les réglages du son du système.</translation>
    </message>
    <message>
        <source>None is plugged in</source>
        <translation>Rien n’est branché</translation>
    </message>
    <message>
        <source>Unplugged. Plug it in again.</source>
        <translation>Plus rien n’est branché. Rebranchez l’appareil.</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>Un autre programme l’utilise.</translation>
    </message>
    <message>
        <source>This account may not use it. Add it to the dialout group, then log in again.</source>
        <translation>Ce compte n’y a pas accès. Ajoutez-le au groupe dialout, puis rouvrez la session.</translation>
    </message>
    <message>
        <source>Not allowed. Allow Cafémémo to use it in the system’s settings.</source>
        <translation>Accès refusé. Autorisez Cafémémo dans les réglages du système.</translation>
    </message>
    <message>
        <source>Two cards at once. Show one alone.</source>
        <translation>Deux cartes à la fois. Présentez-en une seule.</translation>
    </message>
    <message>
        <source>Only part of the code arrived. Show the card again.</source>
        <translation>Le code n’est arrivé qu’en partie. Présentez la carte de nouveau.</translation>
    </message>
    <message>
        <source>This is a code from elsewhere. Nothing of it was kept.</source>
        <translation>Ce code vient d’ailleurs. Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Ce que voit la caméra</translation>
    </message>
    <message>
        <source>{name} (not there now)</source>
        <translation>{name} (absent pour le moment)</translation>
    </message>
    <message>
        <source>Printer for cards</source>
        <translation>Imprimante pour les cartes</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher encore</translation>
    </message>
    <message>
        <source>Further right by</source>
        <translation>Vers la droite</translation>
    </message>
    <message>
        <source>Further down by</source>
        <translation>Vers le bas</translation>
    </message>
    <message>
        <source>Print further right by</source>
        <translation>Imprimer plus à droite de</translation>
    </message>
    <message>
        <source>Print further down by</source>
        <translation>Imprimer plus bas de</translation>
    </message>
    <message>
        <source>The system’s own choice</source>
        <translation>Au choix du système</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Recherche des imprimantes…</translation>
    </message>
    <message>
        <source>The print service of this computer does not answer.</source>
        <translation>Le service d’impression de cet ordinateur ne répond pas.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Aucune imprimante n’est installée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The printer chosen is not there now.</source>
        <translation>L’imprimante choisie est absente pour le moment.</translation>
    </message>
    <message>
        <source>The system has no choice of its own: choose one.</source>
        <translation>Le système n’en choisit aucune&#xa0;: choisissez-en une.</translation>
    </message>
    <message>
        <source>&#xa0;mm</source>
        <translation>&#xa0;mm</translation>
    </message>
    <message>
        <source>{mm}&#xa0;mm further right</source>
        <translation>{mm}&#xa0;mm plus à droite</translation>
    </message>
    <message>
        <source>{mm}&#xa0;mm further left</source>
        <translation>{mm}&#xa0;mm plus à gauche</translation>
    </message>
    <message>
        <source>{mm}&#xa0;mm further down</source>
        <translation>{mm}&#xa0;mm plus bas</translation>
    </message>
    <message>
        <source>{mm}&#xa0;mm further up</source>
        <translation>{mm}&#xa0;mm plus haut</translation>
    </message>
    <message>
        <source>Cards are printed where the sheet’s maker says.</source>
        <translation>Les cartes s’impriment là où le dit le fabricant de la planche.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Cards are printed {where}.</source>
        <translation>Les cartes s’impriment {where}.</translation>
    </message>
    <message>
        <source>Listen to it</source>
        <translation>Utiliser ce lecteur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Whichever is found</source>
        <translation>Le premier trouvé</translation>
    </message>
    <message>
        <source>Look through it</source>
        <translation>Utiliser la caméra</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Laquelle</translation>
    </message>
    <message>
        <source>A tone for each scan</source>
        <translation>Un son à chaque carte</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>A known card</source>
        <translation>Carte connue</translation>
    </message>
    <message>
        <source>Any other</source>
        <translation>Autre carte</translation>
    </message>
    <message>
        <source>Try it: {tone}</source>
        <translation>Essayer&#xa0;: {tone}</translation>
    </message>
    <message>
        <source>The volume is at 0: no tone can be heard.</source>
        <translation>Le volume est à&#xa0;0&#xa0;: aucun son ne peut s’entendre.</translation>
    </message>
    <message>
        <source>Looking for a loudspeaker…</source>
        <translation>Recherche d’un haut-parleur…</translation>
    </message>
    <message>
        <source>Volume: {percent}%</source>
        <translation>Volume&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Not installed on this computer. It comes with Cafémémo’s extra “devices”: {command}</source>
        <translation>Pas installé sur cet ordinateur. C’est dans l’extra «&#xa0;devices&#xa0;» de Cafémémo&#xa0;: {command}</translation>
    </message>
    <message>
        <source>It was read right, and the counter greets whose it is.</source>
        <translation>Elle a été bien lue, et le comptoir accueille son habitué.</translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>The owner’s window</source>
        <translation>La fenêtre du propriétaire</translation>
    </message>
    <message>
        <source>The owner’s PIN</source>
        <translation>Code du propriétaire</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>Le même code encore une fois</translation>
    </message>
    <message>
        <source>Whose PIN it is</source>
        <translation>À qui est le code</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>Code oublié ?</translation>
    </message>
    <message>
        <source>The code on the recovery sheet</source>
        <translation>Le code de la feuille de secours</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>Retirer le code PIN</translation>
    </message>
    <message>
        <source>The café’s own PIN</source>
        <translation>Le code du café</translation>
    </message>
    <message>
        <source>This window opens with {fewest} digits or more. A longer PIN is set in Staff.</source>
        <translation>Cette fenêtre s’ouvre avec {fewest} chiffres ou plus. Un code plus long se donne dans Équipe.</translation>
    </message>
    <message>
        <source>Your PIN opens the café’s memory.</source>
        <translation>Le code ouvre la mémoire du café.</translation>
    </message>
    <message>
        <source>Choose a PIN of {fewest} to {most} digits. It keeps everybody else out of this window.</source>
        <translation>Choisissez un code de {fewest} à {most} chiffres. Il garde cette fenêtre fermée à tous les autres.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Garder ce code</translation>
    </message>
    <message>
        <source>A PIN has {fewest} to {most} digits.</source>
        <translation>Un code compte de {fewest} à {most} chiffres.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the PIN once more.</source>
        <translation>Les deux codes ne sont pas les mêmes. Retapez le code.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ce n’est pas le bon code.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minutes.</source>
        <translation>
            <numerusform>Réessayez dans %n minute.</numerusform>
            <numerusform>Réessayez dans %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds.</source>
        <translation>
            <numerusform>Réessayez dans %n seconde.</numerusform>
            <numerusform>Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN is on this machine only, and nobody else can tell it to you. With the code on the recovery sheet a new one is chosen. Meanwhile nothing is lost: the counter works without the PIN.</source>
        <translation>Le code PIN n’est que sur cette machine, et personne d’autre ne peut vous le dire. Avec le code de la feuille de secours, on en choisit un nouveau. En attendant, rien n’est perdu&#xa0;: le comptoir marche sans lui.</translation>
    </message>
</context>
<context>
    <name>erase</name>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour de bon</translation>
    </message>
    <message>
        <source>This is the one thing that no undo takes back.</source>
        <translation>C’est la seule chose qu’aucun Annuler ne rattrape.</translation>
    </message>
    <message>
        <source>Erase “{name}”?</source>
        <translation>Effacer «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n regulars?</source>
        <translation>
            <numerusform>Effacer&#xa0;%n habitué&#xa0;?</numerusform>
            <numerusform>Effacer&#xa0;%n habitués&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>What is gone: the name and all that was told, every order and visit, stamps and rewards.</source>
        <translation>Ce qui disparaît&#xa0;: le nom et tout ce qui a été confié, chaque commande et chaque visite, les tampons et les récompenses.</translation>
    </message>
    <message>
        <source>Their cards stop working, and say so when they are shown.</source>
        <translation>Les cartes ne valent plus rien, et le disent quand on les présente.</translation>
    </message>
    <message>
        <source>The copies of the café are made anew without them: those in reach now, a stick that is away when it is back.</source>
        <translation>Les copies du café sont refaites sans ces données&#xa0;: celles qui sont à portée maintenant, une clé USB absente quand elle revient.</translation>
    </message>
    <message>
        <source>What stays: a number in place of each visit. It says neither who, nor what, nor when.</source>
        <translation>Ce qui reste&#xa0;: un numéro à la place de chaque visite. Il ne dit ni qui, ni quoi, ni quand.</translation>
    </message>
    <message>
        <source>Lists you have saved or printed yourself are yours to throw away.</source>
        <translation>Les listes que vous avez enregistrées ou imprimées, à vous de les jeter.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Erase everybody listed…</source>
        <translation>Effacer tous ceux de la liste…</translation>
    </message>
    <message numerus="yes">
        <source>%n regulars erased</source>
        <translation>
            <numerusform>%n habitué effacé</numerusform>
            <numerusform>%n habitués effacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies are without them.</source>
        <translation>
            <numerusform>%n copie refaite.</numerusform>
            <numerusform>%n copies refaites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are still to be done: away, of another key, damaged, or stopped.</source>
        <translation>
            <numerusform>%n reste à refaire&#xa0;: absente, d’une autre clé, abîmée ou arrêtée.</numerusform>
            <numerusform>%n restent à refaire&#xa0;: absentes, d’une autre clé, abîmées ou arrêtées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasing from the copies…</source>
        <translation>Effacement dans les copies…</translation>
    </message>
</context>
<context>
    <name>habit</name>
    <message>
        <source>on {weekday}s</source>
        <translation>le {weekday}</translation>
    </message>
    <message>
        <source>on weekday mornings</source>
        <translation>le matin en semaine</translation>
    </message>
    <message>
        <source>at weekday lunchtimes</source>
        <translation>le midi en semaine</translation>
    </message>
    <message>
        <source>on weekday afternoons</source>
        <translation>l’après-midi en semaine</translation>
    </message>
    <message>
        <source>on weekday evenings</source>
        <translation>le soir en semaine</translation>
    </message>
    <message>
        <source>on weekdays</source>
        <translation>en semaine</translation>
    </message>
    <message>
        <source>on weekend mornings</source>
        <translation>le matin le week-end</translation>
    </message>
    <message>
        <source>at weekend lunchtimes</source>
        <translation>le midi le week-end</translation>
    </message>
    <message>
        <source>on weekend afternoons</source>
        <translation>l’après-midi le week-end</translation>
    </message>
    <message>
        <source>on weekend evenings</source>
        <translation>le soir le week-end</translation>
    </message>
    <message>
        <source>at weekends</source>
        <translation>le week-end</translation>
    </message>
    <message>
        <source>in the mornings</source>
        <translation>le matin</translation>
    </message>
    <message>
        <source>at lunchtime</source>
        <translation>le midi</translation>
    </message>
    <message>
        <source>in the afternoons</source>
        <translation>l’après-midi</translation>
    </message>
    <message>
        <source>in the evenings</source>
        <translation>le soir</translation>
    </message>
    <message>
        <source>Another {name}: {order}</source>
        <translation>Une autre personne s’appelle {name}&#xa0;: {order}</translation>
    </message>
    <message>
        <source>Another {name}: {order}, {when}</source>
        <translation>Une autre personne s’appelle {name}&#xa0;: {order}, {when}</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>What the keys do</source>
        <translation>À quoi servent les touches</translation>
    </message>
    <message>
        <source>note the usual, or the whole round</source>
        <translation>noter l’habitude, ou toute la tournée</translation>
    </message>
    <message>
        <source>something else they often have</source>
        <translation>autre chose qu’ils prennent souvent</translation>
    </message>
    <message>
        <source>free for a full card; press twice</source>
        <translation>offert pour une carte pleine ; deux fois</translation>
    </message>
    <message>
        <source>yes, make it the usual</source>
        <translation>oui, en faire l’habitude</translation>
    </message>
    <message>
        <source>one more for the same person</source>
        <translation>encore un pour la même personne</translation>
    </message>
    <message>
        <source>change: the whole menu</source>
        <translation>changer : toute la carte</translation>
    </message>
    <message>
        <source>just a visit</source>
        <translation>juste une visite</translation>
    </message>
    <message>
        <source>the next one of a round</source>
        <translation>le suivant de la tournée</translation>
    </message>
    <message>
        <source>leave out of the round</source>
        <translation>retirer de la tournée</translation>
    </message>
    <message>
        <source>held down: what they avoid</source>
        <translation>maintenue : ce que la personne évite</translation>
    </message>
    <message>
        <source>remember what they avoid</source>
        <translation>retenir ce que la personne évite</translation>
    </message>
    <message>
        <source>a card for their phone, shown here</source>
        <translation>une carte pour son téléphone, montrée ici</translation>
    </message>
    <message>
        <source>hide; a round is kept</source>
        <translation>cacher ; une tournée est gardée</translation>
    </message>
    <message>
        <source>take the last one back</source>
        <translation>annuler la dernière note</translation>
    </message>
    <message>
        <source>today: take back, or give to whom it belongs</source>
        <translation>aujourd’hui : annuler, ou rendre à qui de droit</translation>
    </message>
    <message>
        <source>find a regular by first name</source>
        <translation>chercher un habitué par son prénom</translation>
    </message>
    <message>
        <source>a new regular</source>
        <translation>un nouvel habitué</translation>
    </message>
    <message>
        <source>who is at the counter</source>
        <translation>qui est au comptoir</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>verrouiller</translation>
    </message>
    <message>
        <source>the owner’s window</source>
        <translation>la fenêtre du propriétaire</translation>
    </message>
    <message>
        <source>try a scanner; camera and sound</source>
        <translation>essayer un lecteur ; caméra et son</translation>
    </message>
    <message>
        <source>read a picture of a card</source>
        <translation>lire l’image d’une carte</translation>
    </message>
    <message>
        <source>larger, smaller, as at first</source>
        <translation>taille : plus, moins, d’origine</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>plein écran</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
</context>
<context>
    <name>insights</name>
    <message>
        <source>Nothing noted yet</source>
        <translation>Rien de noté encore</translation>
    </message>
    <message>
        <source>After a week of visits this page says when your café is busiest.</source>
        <translation>Après une semaine de visites, cette page dit quand le café est le plus animé.</translation>
    </message>
    <message>
        <source>Where people are counted, no figure stands for fewer than three.</source>
        <translation>Là où l’on compte des personnes, aucun chiffre n’en concerne moins de trois.</translation>
    </message>
    <message>
        <source>Counted so far</source>
        <translation>Compté jusqu’ici</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Counting: {percent}%</source>
        <translation>On compte&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>Save as CSV: {title}</source>
        <translation>Enregistrer en CSV&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Chart: {title}</source>
        <translation>Graphique&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Table: {title}</source>
        <translation>Tableau&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Time looked at</source>
        <translation>Durée regardée</translation>
    </message>
    <message>
        <source>Not saved: the file of that name is protected, or open in another program. Close it there, or choose another name.</source>
        <translation>Non enregistré&#xa0;: le fichier de ce nom est protégé, ou ouvert dans un autre programme. Fermez-le là-bas, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Nobody was here</source>
        <translation>Personne n’est venu</translation>
    </message>
    <message>
        <source>No visit was noted {when}. Choose a longer time.</source>
        <translation>Aucune visite notée {when}. Choisissez une durée plus longue.</translation>
    </message>
    <message>
        <source>Too few people to tell more</source>
        <translation>Trop peu de monde pour en dire plus</translation>
    </message>
    <message>
        <source>Fewer than three people were here {when}: too few to tell more.</source>
        <translation>Moins de trois personnes sont venues {when}&#xa0;: trop peu pour en dire plus.</translation>
    </message>
    <message>
        <source>When it is busy</source>
        <translation>Les heures animées</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Visits on average</source>
        <translation>Visites en moyenne</translation>
    </message>
    <message>
        <source>The hour a visit begins in; the average of the days with any visit.</source>
        <translation>L’heure où commence la visite&#xa0;; moyenne des jours où il y en a eu.</translation>
    </message>
    <message>
        <source>{hour} to {until}</source>
        <translation>{hour} à {until}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Visits by day</source>
        <translation>Visites par jour</translation>
    </message>
    <message>
        <source>Visits by week</source>
        <translation>Visites par semaine</translation>
    </message>
    <message>
        <source>Visits by month</source>
        <translation>Visites par mois</translation>
    </message>
    <message>
        <source>Visits by year</source>
        <translation>Visites par an</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Each bar is named by the first day of its week.</source>
        <translation>Chaque barre porte le premier jour de sa semaine.</translation>
    </message>
    <message>
        <source>Regulars by year of joining</source>
        <translation>Habitués par année d’arrivée</translation>
    </message>
    <message>
        <source>Regulars by month of joining</source>
        <translation>Habitués par mois d’arrivée</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Arrivés</translation>
    </message>
    <message>
        <source>Still come</source>
        <translation>Viennent toujours</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Groups of one or two people are not told.</source>
        <translation>Les groupes d’une ou deux personnes ne sont pas dits.</translation>
    </message>
    <message>
        <source>still come</source>
        <translation>viennent toujours</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdus</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>pas dit</translation>
    </message>
    <message>
        <source>fewer than three</source>
        <translation>moins de trois</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>On ne les voit plus</translation>
    </message>
    <message>
        <source>Not seen for</source>
        <translation>Pas vus depuis</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Show them in Regulars</source>
        <translation>Les voir parmi les habitués</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Les préférés</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Favourite orders</source>
        <translation>Les commandes préférées</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Had together</source>
        <translation>Pris ensemble</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>Comment on le prend</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>of</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>sur 100</translation>
    </message>
    <message>
        <source>Of 100 orders of the item. What goes without saying is left out.</source>
        <translation>Sur 100 commandes de l’article. Ce qui va de soi n’y figure pas.</translation>
    </message>
    <message>
        <source>What goes with what</source>
        <translation>Ce qui va ensemble</translation>
    </message>
    <message>
        <source>there is</source>
        <translation>il y a</translation>
    </message>
    <message>
        <source>of 100 of any kind</source>
        <translation>sur 100 quelconques</translation>
    </message>
    <message>
        <source>of 100 visits with the first</source>
        <translation>sur 100 visites avec le premier</translation>
    </message>
    <message>
        <source>of 100 visits of any kind</source>
        <translation>sur 100 visites quelconques</translation>
    </message>
    <message>
        <source>other changes</source>
        <translation>autres changements</translation>
    </message>
    <message>
        <source>Usuals that changed</source>
        <translation>Habitudes qui changent</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>What somebody had most often, three times at the least, then and now.</source>
        <translation>Ce qu’on a pris le plus souvent, au moins trois fois, avant et maintenant.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Not saved: there is no room left there.</source>
        <translation>Pas enregistré&#xa0;: il n’y a plus de place à cet endroit.</translation>
    </message>
    <message>
        <source>Not saved: nothing can be written in this folder. Choose another one.</source>
        <translation>Pas enregistré&#xa0;: rien ne peut être écrit dans ce dossier. En choisir un autre.</translation>
    </message>
    <message>
        <source>Not saved: the disk does not answer.</source>
        <translation>Pas enregistré&#xa0;: le disque ne répond pas.</translation>
    </message>
    <message>
        <source>All visits are looked through once. The counter goes on meanwhile.</source>
        <translation>Toutes les visites sont parcourues une fois. Le comptoir continue pendant ce temps.</translation>
    </message>
    <message>
        <source>Stopped at {percent}%</source>
        <translation>Arrêté à {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>What was counted is kept until the café is closed.</source>
        <translation>Ce qui est compté est gardé jusqu’à la fermeture du café.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The counting did not come to its end</source>
        <translation>Le comptage n’est pas allé au bout</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 semaines</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 mois</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 mois</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>jusqu’ici</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>in the last 4 weeks</source>
        <translation>ces 4 dernières semaines</translation>
    </message>
    <message>
        <source>in the last 3 months</source>
        <translation>ces 3 derniers mois</translation>
    </message>
    <message>
        <source>in the last 12 months</source>
        <translation>ces 12 derniers mois</translation>
    </message>
    <message>
        <source>the 4 weeks before</source>
        <translation>les 4 semaines d’avant</translation>
    </message>
    <message>
        <source>the 3 months before</source>
        <translation>les 3 mois d’avant</translation>
    </message>
    <message>
        <source>the 12 months before</source>
        <translation>les 12 mois d’avant</translation>
    </message>
    <message>
        <source>No visit was noted in this time.</source>
        <translation>Aucune visite n’a été notée pendant ce temps.</translation>
    </message>
    <message numerus="yes">
        <source>{weekday} {hour} to {until} is your busiest hour: {visits} visits on average.</source>
        <translation>
            <numerusform>Le {weekday} de {hour} à {until} est votre heure la plus animée&#xa0;: {visits} visite en moyenne.</numerusform>
            <numerusform>Le {weekday} de {hour} à {until} est votre heure la plus animée&#xa0;: {visits} visites en moyenne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{visits} visits {when}.</source>
        <translation>
            <numerusform>{visits} visite {when}.</numerusform>
            <numerusform>{visits} visites {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{visits} visits {when}, as many as in {before}.</source>
        <translation>
            <numerusform>{visits} visite {when}, autant que {before}.</numerusform>
            <numerusform>{visits} visites {when}, autant que {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{visits} visits {when}, {percent}% more than in {before}.</source>
        <translation>
            <numerusform>{visits} visite {when}, {percent}&#xa0;% de plus que {before}.</numerusform>
            <numerusform>{visits} visites {when}, {percent}&#xa0;% de plus que {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{visits} visits {when}, {percent}% fewer than in {before}.</source>
        <translation>
            <numerusform>{visits} visite {when}, {percent}&#xa0;% de moins que {before}.</numerusform>
            <numerusform>{visits} visites {when}, {percent}&#xa0;% de moins que {before}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has joined since {day}.</source>
        <translation>Personne n’est arrivé depuis le {day}.</translation>
    </message>
    <message>
        <source>Fewer than three people have joined since {day}: too few to tell more.</source>
        <translation>Moins de trois personnes sont arrivées depuis le {day}&#xa0;: trop peu pour en dire plus.</translation>
    </message>
    <message numerus="yes">
        <source>{joined} people have joined since {day}.</source>
        <translation>
            <numerusform>{joined} personne est arrivée depuis le {day}.</numerusform>
            <numerusform>{joined} personnes sont arrivées depuis le {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {joined} people who have joined since {day}, {kept} still come.</source>
        <translation>
            <numerusform>Sur {joined} personne arrivée depuis le {day}, {kept} viennent toujours.</numerusform>
            <numerusform>Sur {joined} personnes arrivées depuis le {day}, {kept} viennent toujours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lost: not seen for %n days.</source>
        <translation>
            <numerusform>Perdu&#xa0;: pas vu depuis %n jour.</numerusform>
            <numerusform>Perdu&#xa0;: pas vu depuis %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has gone quiet: all who came before were here in the last two weeks.</source>
        <translation>Personne ne se fait oublier&#xa0;: tous sont venus ces deux dernières semaines.</translation>
    </message>
    <message>
        <source>Hardly anybody has been away for {days} days.</source>
        <translation>Presque personne n’est absent depuis {days} jours.</translation>
    </message>
    <message>
        <source>Nobody has been away for {days} days.</source>
        <translation>Personne n’est absent depuis {days} jours.</translation>
    </message>
    <message numerus="yes">
        <source>At least {people} people have not been seen for {days} days.</source>
        <translation>
            <numerusform>Au moins {people} personne n’a pas été vue depuis {days} jours.</numerusform>
            <numerusform>Au moins {people} personnes n’ont pas été vues depuis {days} jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{people} people have not been seen for {days} days.</source>
        <translation>
            <numerusform>{people} personne n’a pas été vue depuis {days} jours.</numerusform>
            <numerusform>{people} personnes n’ont pas été vues depuis {days} jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%n jour ou plus</numerusform>
            <numerusform>%n jours ou plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{since} to %n days</source>
        <translation>
            <numerusform>{since} à %n jour</numerusform>
            <numerusform>{since} à %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was had by three people or more in this time.</source>
        <translation>Rien n’a été pris par trois personnes ou plus pendant ce temps.</translation>
    </message>
    <message numerus="yes">
        <source>Had most often: {item}, {times} times {when}.</source>
        <translation>
            <numerusform>Le plus demandé&#xa0;: {item}, {times} fois {when}.</numerusform>
            <numerusform>Le plus demandé&#xa0;: {item}, {times} fois {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No order was had by three people or more in this time.</source>
        <translation>Aucune commande n’a été prise par trois personnes ou plus pendant ce temps.</translation>
    </message>
    <message numerus="yes">
        <source>Ordered most often: {order}, {times} times {when}.</source>
        <translation>
            <numerusform>La commande la plus fréquente&#xa0;: {order}, {times} fois {when}.</numerusform>
            <numerusform>La commande la plus fréquente&#xa0;: {order}, {times} fois {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No two things were had at one visit by three people or more in this time.</source>
        <translation>Rien n’a été pris ensemble par trois personnes ou plus pendant ce temps.</translation>
    </message>
    <message numerus="yes">
        <source>Had together most often: {first} and {second}, at {visits} visits.</source>
        <translation>
            <numerusform>Le plus souvent ensemble&#xa0;: {first} et {second}, lors de {visits} visite.</numerusform>
            <numerusform>Le plus souvent ensemble&#xa0;: {first} et {second}, lors de {visits} visites.</numerusform>
        </translation>
    </message>
    <message>
        <source>No option was chosen often enough in this time to tell how things are made.</source>
        <translation>Aucune option n’a été choisie assez souvent pendant ce temps pour dire comment on prend les choses.</translation>
    </message>
    <message>
        <source>Of 100 orders of {item}, {share} have “{option}”.</source>
        <translation>Sur 100 commandes de «&#xa0;{item}&#xa0;», {share} sont avec «&#xa0;{option}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing is had with anything else more often than by chance.</source>
        <translation>Rien ne va avec autre chose plus souvent que par hasard.</translation>
    </message>
    <message>
        <source>Of 100 visits with {first}, {share} have {second} too; of 100 visits of any kind, {usually}.</source>
        <translation>Sur 100 visites avec «&#xa0;{first}&#xa0;», {share} ont aussi «&#xa0;{second}&#xa0;»&#xa0;; sur 100 visites quelconques, {usually}.</translation>
    </message>
    <message>
        <source>Choose a shorter time: there is nothing before everything to compare it with.</source>
        <translation>Choisissez une durée plus courte : avant « tout », il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>Too few people had something three times in both this time and {before} to tell what changed.</source>
        <translation>Trop peu de personnes ont pris trois fois la même chose sur cette période et dans {before} pour dire ce qui a changé.</translation>
    </message>
    <message numerus="yes">
        <source>{compared} people had something often in both this time and {before}: too few to tell more.</source>
        <translation>
            <numerusform>{compared} personne avait une habitude sur cette période et dans {before}&#xa0;: trop peu pour en dire plus.</numerusform>
            <numerusform>{compared} personnes avaient une habitude sur cette période et dans {before}&#xa0;: trop peu pour en dire plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {compared} people, {changed} now have something else most often than in {before}.</source>
        <translation>
            <numerusform>Sur {compared} personne, {changed} prennent maintenant autre chose le plus souvent que dans {before}.</numerusform>
            <numerusform>Sur {compared} personnes, {changed} prennent le plus souvent autre chose que dans {before}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No three of them changed alike.</source>
        <translation>Aucun changement n’est commun à trois d’entre elles.</translation>
    </message>
    <message>
        <source>{item}, made otherwise</source>
        <translation>{item}, autrement</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>The café has another key. Copies made before still open with what opened them.</source>
        <translation>Le café a une autre clé. Les copies d’avant s’ouvrent toujours avec ce qui les ouvrait.</translation>
    </message>
    <message>
        <source>The café opens by itself again, with {way}.</source>
        <translation>Le café s’ouvre à nouveau tout seul, avec {way}.</translation>
    </message>
    <message>
        <source>The café is open</source>
        <translation>Le café est ouvert</translation>
    </message>
    <message>
        <source>The system’s keyring did not take its key. The key can be kept in the file cafe.key beside the data: that keeps out who finds a copy without the file, not who takes this computer.</source>
        <translation>Le trousseau du système n’a pas pris sa clé. Elle peut être gardée dans le fichier cafe.key à côté des données&#xa0;: cela écarte qui trouve une copie sans ce fichier, pas qui emporte cet ordinateur.</translation>
    </message>
    <message>
        <source>Ask for the code at each start</source>
        <translation>Demander le code à chaque démarrage</translation>
    </message>
    <message>
        <source>Keep the key in the file</source>
        <translation>Garder la clé dans le fichier</translation>
    </message>
    <message>
        <source>Opening the café…</source>
        <translation>Ouverture du café…</translation>
    </message>
    <message>
        <source>Type the recovery code</source>
        <translation>Saisissez le code de secours</translation>
    </message>
    <message>
        <source>Type the passphrase</source>
        <translation>Saisissez la phrase secrète</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>With the passphrase</source>
        <translation>Avec la phrase secrète</translation>
    </message>
    <message>
        <source>With the recovery code</source>
        <translation>Avec le code de secours</translation>
    </message>
    <message>
        <source>It was chosen in the owner’s window. Capitals and spaces count.</source>
        <translation>Elle a été choisie dans la fenêtre du propriétaire. Majuscules et espaces comptent.</translation>
    </message>
    <message>
        <source>It is on the recovery sheet. Capitals and hyphens do not matter.</source>
        <translation>Il est sur la feuille de secours. Majuscules et tirets n’importent pas.</translation>
    </message>
    <message>
        <source>the system’s keyring</source>
        <translation>le trousseau du système</translation>
    </message>
    <message>
        <source>the key file cafe.key</source>
        <translation>le fichier de clé cafe.key</translation>
    </message>
    <message>
        <source>a passphrase</source>
        <translation>une phrase secrète</translation>
    </message>
    <message>
        <source>the recovery code</source>
        <translation>le code de secours</translation>
    </message>
    <message>
        <source>The key is in the system’s keyring. Whoever finds a copy of the café, or takes the computer while nobody is logged in, cannot read it.</source>
        <translation>La clé est dans le trousseau du système. Qui trouve une copie du café, ou emporte l’ordinateur sans session ouverte, ne peut pas le lire.</translation>
    </message>
    <message>
        <source>The key is the file cafe.key beside the data. Whoever finds a copy without it cannot read the café.</source>
        <translation>La clé est le fichier cafe.key, à côté des données. Qui trouve une copie sans ce fichier ne peut pas lire le café.</translation>
    </message>
    <message>
        <source>The café opens with a passphrase. Without it nobody reads the café while it is closed.</source>
        <translation>Le café s’ouvre avec une phrase secrète. Sans elle, personne ne le lit tant qu’il est fermé.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens the café; its recovery code does.</source>
        <translation>Rien sur cet ordinateur n’ouvre le café&#xa0;; son code de secours l’ouvre.</translation>
    </message>
    <message>
        <source>Others on this computer may read the file cafe.key: its permissions were changed.</source>
        <translation>D’autres utilisateurs de cet ordinateur peuvent lire le fichier cafe.key&#xa0;: ses droits ont été modifiés.</translation>
    </message>
    <message>
        <source>Whoever takes the computer, or its disk, has the key with it.</source>
        <translation>Qui emporte l’ordinateur, ou son disque, emporte aussi la clé.</translation>
    </message>
    <message>
        <source>Whoever sits at this computer while you are logged in can open the café.</source>
        <translation>Qui s’installe à cet ordinateur pendant que votre session est ouverte peut ouvrir le café.</translation>
    </message>
    <message>
        <source>There is no recovery code: if this computer is lost, its keyring or its key file, so is the café.</source>
        <translation>Il n’y a pas de code de secours&#xa0;: si cet ordinateur, son trousseau ou son fichier de clé est perdu, le café l’est aussi.</translation>
    </message>
    <message>
        <source>The recovery code was not typed back yet. It counts only then: print it and type it once.</source>
        <translation>Le code de secours n’a pas encore été ressaisi. Il ne compte qu’ensuite&#xa0;: imprimez-le et saisissez-le une fois.</translation>
    </message>
    <message>
        <source>The recovery code was typed back. It opens the café on any computer.</source>
        <translation>Le code de secours a été ressaisi. Il ouvre le café sur n’importe quel ordinateur.</translation>
    </message>
    <message>
        <source>Letters are missing: a recovery code has thirty.</source>
        <translation>Il manque des lettres&#xa0;: un code de secours en a trente.</translation>
    </message>
    <message>
        <source>These are too many letters: a recovery code has thirty.</source>
        <translation>Il y a trop de lettres&#xa0;: un code de secours en a trente.</translation>
    </message>
    <message>
        <source>There is a sign in it that no recovery code has.</source>
        <translation>Il contient un signe qu’aucun code de secours n’a.</translation>
    </message>
    <message>
        <source>A letter is wrong, or two are exchanged. Compare it with the sheet.</source>
        <translation>Une lettre est fausse, ou deux sont inversées. Comparez avec la feuille.</translation>
    </message>
    <message>
        <source>All thirty letters are there.</source>
        <translation>Les trente lettres y sont.</translation>
    </message>
    <message>
        <source>{count} of {of} letters</source>
        <translation>{count} lettres sur {of}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Pg préc</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Pg suiv</translation>
    </message>
    <message>
        <source>What protects the café</source>
        <translation>Ce qui protège le café</translation>
    </message>
    <message>
        <source>While the café is open, nothing protects it from programs of your account.</source>
        <translation>Tant que le café est ouvert, rien ne le protège des programmes de votre compte.</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Ce qui l’ouvre</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Le laisser</translation>
    </message>
    <message>
        <source>Have this computer open it by itself</source>
        <translation>Que cet ordinateur l’ouvre tout seul</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove: {way}</source>
        <translation>Retirer&#xa0;: {way}</translation>
    </message>
    <message>
        <source>Remove {way}? It opens the café no more, on this computer or any other.</source>
        <translation>Retirer {way}&#xa0;? Cela n’ouvrira plus le café, ni ici ni ailleurs.</translation>
    </message>
    <message>
        <source>There is no keyring here that would take the key.</source>
        <translation>Aucun trousseau ici ne prendrait la clé.</translation>
    </message>
    <message>
        <source>The system’s keyring</source>
        <translation>Le trousseau du système</translation>
    </message>
    <message>
        <source>The key file cafe.key</source>
        <translation>Le fichier de clé cafe.key</translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation>La phrase secrète</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Le code de secours</translation>
    </message>
    <message>
        <source>A way of a later version</source>
        <translation>Un moyen d’une version ultérieure</translation>
    </message>
    <message>
        <source>Counts: typed back</source>
        <translation>Compte&#xa0;: ressaisi</translation>
    </message>
    <message>
        <source>Not typed back yet</source>
        <translation>Pas encore ressaisi</translation>
    </message>
    <message>
        <source>Opens where it is typed</source>
        <translation>Ouvre là où on la saisit</translation>
    </message>
    <message>
        <source>Opens by itself on this computer</source>
        <translation>Ouvre tout seul sur cet ordinateur</translation>
    </message>
    <message>
        <source>Whoever finds a copy, as on a lost stick, cannot read it.</source>
        <translation>Qui trouve une copie, sur une clé USB perdue par exemple, ne peut pas la lire.</translation>
    </message>
    <message>
        <source>Whoever finds a copy can read it.</source>
        <translation>Qui trouve une copie peut la lire.</translation>
    </message>
    <message>
        <source>Whoever takes the computer while nobody is logged in cannot read it.</source>
        <translation>Qui emporte l’ordinateur sans session ouverte ne peut pas le lire.</translation>
    </message>
    <message>
        <source>Other accounts of this computer cannot read it; its administrator can.</source>
        <translation>Les autres comptes de cet ordinateur ne peuvent pas le lire&#xa0;; son administrateur, si.</translation>
    </message>
    <message>
        <source>Other accounts of this computer can read it.</source>
        <translation>Les autres comptes de cet ordinateur peuvent le lire.</translation>
    </message>
    <message>
        <source>Whoever sits here while you are logged in cannot open it.</source>
        <translation>Qui s’installe ici pendant que votre session est ouverte ne peut pas l’ouvrir.</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Une autre clé</translation>
    </message>
    <message>
        <source>If somebody may have copied the key, the café can be written anew under another one. A copy is made first. Meanwhile the counter waits, and this window closes at the end. Copies made before still open with the old key.</source>
        <translation>Si quelqu’un a pu copier la clé, le café peut être réécrit sous une autre. Une copie est d’abord faite. Pendant ce temps le comptoir attend, et cette fenêtre se ferme à la fin. Les copies d’avant s’ouvrent toujours avec l’ancienne clé.</translation>
    </message>
    <message>
        <source>The code on the recovery sheet</source>
        <translation>Le code de la feuille de secours</translation>
    </message>
    <message>
        <source>The passphrase; left empty, it is given up</source>
        <translation>La phrase secrète&#xa0;; laissée vide, elle est abandonnée</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Changer la clé</translation>
    </message>
    <message>
        <source>First make a recovery sheet: without one the key is not changed.</source>
        <translation>Faites d’abord une feuille de secours&#xa0;: sans elle, la clé n’est pas changée.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Words that open the café: twelve characters or more, four words are good. Asked for at every start, the key leaves this computer’s keyring or file, and even who sits here while you are logged in is kept out of a closed café.</source>
        <translation>Des mots qui ouvrent le café&#xa0;: douze caractères ou plus, quatre mots conviennent bien. Si elle est demandée à chaque démarrage, la clé quitte le trousseau ou le fichier de cet ordinateur, et même qui s’installe ici pendant votre session n’ouvre pas un café fermé.</translation>
    </message>
    <message>
        <source>Ask for it at every start</source>
        <translation>La demander à chaque démarrage</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>La nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Keep this passphrase</source>
        <translation>Garder cette phrase secrète</translation>
    </message>
    <message>
        <source>A passphrase has twelve characters or more; four words are good.</source>
        <translation>Une phrase secrète a douze caractères ou plus&#xa0;; quatre mots conviennent bien.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the passphrase once more.</source>
        <translation>Les deux ne sont pas identiques. Saisissez encore la phrase secrète.</translation>
    </message>
    <message>
        <source>The passphrase is asked for at every start from now on.</source>
        <translation>La phrase secrète est désormais demandée à chaque démarrage.</translation>
    </message>
    <message>
        <source>The passphrase opens the café from now on.</source>
        <translation>La phrase secrète ouvre désormais le café.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>One page with a code, to be kept at home. It opens the café on any computer, and this window if the PIN is forgotten. A new sheet takes the place of the old one once its code was typed back.</source>
        <translation>Une page avec un code, à garder chez soi. Elle ouvre le café sur n’importe quel ordinateur, et cette fenêtre si le code PIN est oublié. Une nouvelle feuille remplace l’ancienne dès que son code a été ressaisi.</translation>
    </message>
    <message>
        <source>Print a sheet…</source>
        <translation>Imprimer une feuille…</translation>
    </message>
    <message>
        <source>Save it as a PDF…</source>
        <translation>L’enregistrer en PDF…</translation>
    </message>
    <message>
        <source>The code on the sheet, typed back</source>
        <translation>Le code de la feuille, ressaisi</translation>
    </message>
    <message>
        <source>Look at the code</source>
        <translation>Vérifier le code</translation>
    </message>
    <message>
        <source>The sheet is made. Take it in your hand and type its code, so that it counts.</source>
        <translation>La feuille est faite. Prenez-la en main et saisissez son code, pour qu’elle compte.</translation>
    </message>
    <message>
        <source>This is another code. Type the one on the newest sheet.</source>
        <translation>C’est un autre code. Saisissez celui de la feuille la plus récente.</translation>
    </message>
    <message>
        <source>It is right. The sheet counts from now on; earlier ones open nothing.</source>
        <translation>C’est juste. La feuille compte désormais&#xa0;; celles d’avant n’ouvrent plus rien.</translation>
    </message>
</context>
<context>
    <name>layouts</name>
    <message>
        <source>US</source>
        <translation>américain</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Dvorak</source>
        <translation>Dvorak</translation>
    </message>
    <message>
        <source>BÉPO</source>
        <translation>BÉPO</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>cyrillique</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Nothing is shown about anyone.</source>
        <translation>Aucun habitué n’est affiché.</translation>
    </message>
    <message>
        <source>Locked: unlock to scan.</source>
        <translation>Verrouillé&#xa0;: déverrouillez pour scanner.</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Nothing here can be changed or deleted. People are numbers: names are never logged.</source>
        <translation>Rien ici ne peut être changé ni supprimé. Les personnes sont des numéros&#xa0;: aucun nom n’est noté.</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Chercher (Ctrl+F)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing was logged yet</source>
        <translation>Rien n’a encore été noté</translation>
    </message>
    <message>
        <source>PINs, keys, copies and lists that leave the café are noted here.</source>
        <translation>Codes PIN, clés, copies et listes qui quittent le café sont notés ici.</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>Aucune entrée trouvée</translation>
    </message>
    <message>
        <source>Look for another word.</source>
        <translation>Cherchez un autre mot.</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Le journal ne peut pas être lu</translation>
    </message>
    <message>
        <source>PIN set: {about}</source>
        <translation>Code PIN défini&#xa0;: {about}</translation>
    </message>
    <message>
        <source>PIN taken away: {about}</source>
        <translation>Code PIN retiré&#xa0;: {about}</translation>
    </message>
    <message>
        <source>A wrong PIN</source>
        <translation>Un code PIN faux</translation>
    </message>
    <message>
        <source>PIN set anew with the recovery code</source>
        <translation>Code PIN refait avec le code de secours</translation>
    </message>
    <message>
        <source>The owner’s window was opened</source>
        <translation>La fenêtre du propriétaire a été ouverte</translation>
    </message>
    <message>
        <source>Another way to open the café: {about}</source>
        <translation>Un autre moyen d’ouvrir le café&#xa0;: {about}</translation>
    </message>
    <message>
        <source>A way to open the café taken away: {about}</source>
        <translation>Un moyen d’ouvrir le café retiré&#xa0;: {about}</translation>
    </message>
    <message>
        <source>The café’s key was changed</source>
        <translation>La clé du café a été changée</translation>
    </message>
    <message>
        <source>The café was opened with its recovery code</source>
        <translation>Le café a été ouvert avec son code de secours</translation>
    </message>
    <message>
        <source>A copy was made</source>
        <translation>Une copie a été faite</translation>
    </message>
    <message>
        <source>A copy could not be made</source>
        <translation>Une copie n’a pas pu être faite</translation>
    </message>
    <message>
        <source>The café went back to a copy</source>
        <translation>Le café est revenu à une copie</translation>
    </message>
    <message>
        <source>Damage was found</source>
        <translation>Un dommage a été trouvé</translation>
    </message>
    <message>
        <source>What could be read was saved from a damaged file</source>
        <translation>Ce qui se lisait a été sauvé d’un fichier abîmé</translation>
    </message>
    <message>
        <source>Put in the bin: {about}</source>
        <translation>Mis à la corbeille&#xa0;: {about}</translation>
    </message>
    <message>
        <source>Brought back from the bin: {about}</source>
        <translation>Repris de la corbeille&#xa0;: {about}</translation>
    </message>
    <message>
        <source>Merged: {about}</source>
        <translation>Réunis&#xa0;: {about}</translation>
    </message>
    <message>
        <source>Copied or printed: {about}</source>
        <translation>Copié ou imprimé&#xa0;: {about}</translation>
    </message>
    <message>
        <source>Taken back: {about}</source>
        <translation>Annulé&#xa0;: {about}</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>un changement</translation>
    </message>
    <message>
        <source>Done again: {about}</source>
        <translation>Rétabli&#xa0;: {about}</translation>
    </message>
    <message>
        <source>A file that was kept aside was erased</source>
        <translation>Un fichier mis de côté a été effacé</translation>
    </message>
    <message>
        <source>Added from a file: {about}</source>
        <translation>Ajoutés depuis un fichier&#xa0;: {about}</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>le propriétaire</translation>
    </message>
    <message>
        <source>staff nº {number}</source>
        <translation>équipe nº {number}</translation>
    </message>
    <message>
        <source>regular nº {number}</source>
        <translation>habitué nº {number}</translation>
    </message>
    <message>
        <source>regulars nº {one} and nº {other}</source>
        <translation>habitués nº {one} et nº {other}</translation>
    </message>
    <message numerus="yes">
        <source>%n regulars</source>
        <translation>
            <numerusform>%n habitué</numerusform>
            <numerusform>%n habitués</numerusform>
        </translation>
    </message>
    <message>
        <source>card nº {number}</source>
        <translation>carte nº {number}</translation>
    </message>
    <message>
        <source>the system’s keyring</source>
        <translation>le trousseau du système</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>un fichier de clé</translation>
    </message>
    <message>
        <source>a recovery code</source>
        <translation>un code de secours</translation>
    </message>
    <message>
        <source>a passphrase</source>
        <translation>une phrase secrète</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>Le propriétaire</translation>
    </message>
    <message>
        <source>Cafémémo</source>
        <translation>Cafémémo</translation>
    </message>
</context>
<context>
    <name>logo</name>
    <message>
        <source>This file cannot be opened. See whether it is still there and may be read.</source>
        <translation>Ce fichier ne s’ouvre pas. Vérifiez qu’il est toujours là et qu’on a le droit de le lire.</translation>
    </message>
    <message>
        <source>This is no picture for a card. Take a PNG, JPEG or SVG file.</source>
        <translation>Ce n’est pas une image pour une carte. Prenez un fichier PNG, JPEG ou SVG.</translation>
    </message>
    <message>
        <source>This picture is damaged. Save it again, or take another.</source>
        <translation>Cette image est abîmée. Enregistrez-la à nouveau, ou prenez-en une autre.</translation>
    </message>
    <message>
        <source>This file is too large. Take one of at most {most_mb}&#xa0;MB.</source>
        <translation>Ce fichier est trop lourd. Prenez-en un de {most_mb}&#xa0;Mo au plus.</translation>
    </message>
    <message>
        <source>This picture is {width} × {height} pixels. Take one of at most {most} × {most}.</source>
        <translation>Cette image fait {width} × {height} pixels. Prenez-en une de {most} × {most} au plus.</translation>
    </message>
    <message>
        <source>What shows in this picture is {width} × {height} pixels. Take one of at least {least} × {least}.</source>
        <translation>Ce qu’on voit sur cette image fait {width} × {height} pixels. Prenez-en une d’au moins {least} × {least}.</translation>
    </message>
    <message>
        <source>This picture is too narrow for a card: {width} × {height} pixels. Take one whose longer side is at most {most} times the shorter.</source>
        <translation>Cette image est trop étroite pour une carte&#xa0;: {width} × {height} pixels. Prenez-en une dont le grand côté fait au plus {most} fois le petit.</translation>
    </message>
    <message>
        <source>Nothing shows in this picture. Take one with something in it.</source>
        <translation>On ne voit rien sur cette image. Prenez-en une où il y a quelque chose.</translation>
    </message>
    <message>
        <source>This drawing is not whole in its file: it refers to others. Save it as a PNG and take that.</source>
        <translation>Ce dessin n’est pas entier dans son fichier&#xa0;: il renvoie à d’autres. Enregistrez-le en PNG et prenez celui-là.</translation>
    </message>
    <message>
        <source>This drawing is too involved. Save it as a PNG and take that.</source>
        <translation>Ce dessin est trop compliqué. Enregistrez-le en PNG et prenez celui-là.</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Orders name it: it stays here, and never goes for good.</source>
        <translation>Des commandes en parlent&#xa0;: cela reste ici et ne disparaît jamais.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Option group</source>
        <translation>Groupe d’options</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Remettre à la carte</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archive the option</source>
        <translation>Archiver l’option</translation>
    </message>
    <message>
        <source>“{name}” renamed</source>
        <translation>«&#xa0;{name}&#xa0;» a changé de nom</translation>
    </message>
    <message>
        <source>“{name}” moved</source>
        <translation>«&#xa0;{name}&#xa0;» a changé de place</translation>
    </message>
    <message>
        <source>Contents of “{name}” changed</source>
        <translation>Contenu de «&#xa0;{name}&#xa0;» modifié</translation>
    </message>
    <message>
        <source>Price of “{name}” changed</source>
        <translation>Prix de «&#xa0;{name}&#xa0;» modifié</translation>
    </message>
    <message>
        <source>“{name}” sold out today</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: épuisé aujourd’hui</translation>
    </message>
    <message>
        <source>“{name}” no longer sold out</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: de nouveau disponible</translation>
    </message>
    <message>
        <source>“{name}” archived</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: mis aux archives</translation>
    </message>
    <message>
        <source>“{name}” archived; “{other}” is made now when nothing is said</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: mis aux archives&#xa0;; on sert maintenant d’office «&#xa0;{other}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” back on the menu</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: de retour à la carte</translation>
    </message>
    <message>
        <source>“{name}” removed</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: supprimé</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>“{name}” duplicated</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: dupliqué</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>Category added</source>
        <translation>Catégorie ajoutée</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>Item added</source>
        <translation>Article ajouté</translation>
    </message>
    <message>
        <source>“{name}” moved to “{category}”</source>
        <translation>«&#xa0;{name}&#xa0;» passe dans «&#xa0;{category}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” ordered with “{group}”</source>
        <translation>«&#xa0;{name}&#xa0;» se commande avec «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” no longer ordered with “{group}”</source>
        <translation>«&#xa0;{name}&#xa0;» ne se commande plus avec «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” counts for a stamp</source>
        <translation>«&#xa0;{name}&#xa0;» compte pour un tampon</translation>
    </message>
    <message>
        <source>“{name}” no longer counts for a stamp</source>
        <translation>«&#xa0;{name}&#xa0;» ne compte plus pour un tampon</translation>
    </message>
    <message>
        <source>“{name}” offered to new regulars</source>
        <translation>«&#xa0;{name}&#xa0;» est proposé aux nouveaux habitués</translation>
    </message>
    <message>
        <source>“{name}” no longer offered to new regulars</source>
        <translation>«&#xa0;{name}&#xa0;» n’est plus proposé aux nouveaux habitués</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>New option</source>
        <translation>Nouvelle option</translation>
    </message>
    <message>
        <source>Option group added</source>
        <translation>Groupe d’options ajouté</translation>
    </message>
    <message>
        <source>Option added to “{group}”</source>
        <translation>Option ajoutée à «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}”: any number can be chosen</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: plusieurs choix possibles</translation>
    </message>
    <message>
        <source>“{name}”: exactly one is chosen</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: un seul choix</translation>
    </message>
    <message>
        <source>Button of “{name}” renamed</source>
        <translation>Le bouton de «&#xa0;{name}&#xa0;» a changé de nom</translation>
    </message>
    <message>
        <source>“{name}” is made when nothing is said</source>
        <translation>«&#xa0;{name}&#xa0;» est servi d’office</translation>
    </message>
    <message>
        <source>“{name}” is made only when asked for</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: seulement sur demande</translation>
    </message>
    <message>
        <source>Sample menu begun with</source>
        <translation>La carte d’exemple est en place</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n items are in it; archiving it takes them off the menu too.</source>
        <translation>
            <numerusform>Elle a %n article&#xa0;; l’archiver le retire de la carte.</numerusform>
            <numerusform>Elle a %n articles&#xa0;; l’archiver les retire de la carte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in it yet.</source>
        <translation>Elle est encore vide.</translation>
    </message>
    <message>
        <source>Nobody is offered it any more. Old orders and usuals keep its name.</source>
        <translation>On ne le propose plus à personne. Les anciennes commandes et les habitudes gardent son nom.</translation>
    </message>
    <message>
        <source>What is in it is off the menu too, and comes back with it.</source>
        <translation>Ce qu’elle contient n’est plus à la carte non plus, et revient avec elle.</translation>
    </message>
    <message>
        <source>No item is ordered with it. Those that were are again once it is back.</source>
        <translation>Aucun article ne se commande plus avec ce groupe. Ceux qui l’avaient le retrouvent à son retour.</translation>
    </message>
    <message>
        <source>Its category “{category}” comes back with it.</source>
        <translation>Sa catégorie «&#xa0;{category}&#xa0;» revient avec lui.</translation>
    </message>
    <message>
        <source>Whether its contents are known</source>
        <translation>Si l’on sait ce qu’il y a dedans</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>On ne sait pas</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>On le sait</translation>
    </message>
    <message>
        <source>Allergens it holds</source>
        <translation>Les allergènes qu’il y a dedans</translation>
    </message>
    <message>
        <source>Diets it suits</source>
        <translation>Les régimes à qui cela convient</translation>
    </message>
    <message>
        <source>Alcohol and caffeine</source>
        <translation>Alcool et caféine</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Il y a dedans</translation>
    </message>
    <message>
        <source>And</source>
        <translation>Et aussi</translation>
    </message>
    <message>
        <source>It suits</source>
        <translation>Cela convient à un régime</translation>
    </message>
    <message>
        <source>Nobody has said what it holds. It is never taken for safe: the counter warns all who avoid something.</source>
        <translation>Personne n’a dit ce qu’il y a dedans. On ne suppose jamais que c’est sans risque&#xa0;: le comptoir prévient tous ceux qui évitent quelque chose.</translation>
    </message>
    <message>
        <source>It is marked {diet}, and holds what is not. The counter goes by what it holds.</source>
        <translation>C’est marqué {diet}, mais ce qu’il y a dedans ne l’est pas. Le comptoir s’en tient à ce qu’il y a dedans.</translation>
    </message>
    <message>
        <source>It holds none of these.</source>
        <translation>Il n’y a rien de cela dedans.</translation>
    </message>
    <message>
        <source>What is not marked here is not in it.</source>
        <translation>Ce qui n’est pas marqué ici n’est pas dedans.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message numerus="yes">
        <source>A name has %n characters at the most.</source>
        <translation>
            <numerusform>Un nom a %n caractère au plus.</numerusform>
            <numerusform>Un nom a %n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many of its options can be chosen</source>
        <translation>Combien d’options on peut choisir</translation>
    </message>
    <message>
        <source>Exactly one</source>
        <translation>Une seule</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Plusieurs</translation>
    </message>
    <message>
        <source>How many can be chosen</source>
        <translation>Combien on peut en choisir</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Options of the group</source>
        <translation>Options du groupe</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>Ajouter une option</translation>
    </message>
    <message numerus="yes">
        <source>Shared by %n items: a change here shows in all of them.</source>
        <translation>
            <numerusform>Partagé par %n article&#xa0;: ce qui change ici s’y voit aussi.</numerusform>
            <numerusform>Partagé par %n articles&#xa0;: ce qui change ici se voit dans tous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Sold out today</source>
        <translation>Épuisé aujourd’hui</translation>
    </message>
    <message>
        <source>Can be ordered with</source>
        <translation>Se commande avec</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Without its options: the milk of a latte is said of the milk.</source>
        <translation>Sans ses options&#xa0;: le lait d’un latte se note au lait lui-même.</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Au comptoir</translation>
    </message>
    <message>
        <source>Counts for a stamp</source>
        <translation>Compte pour un tampon</translation>
    </message>
    <message>
        <source>Offered to new regulars</source>
        <translation>Proposé aux nouveaux habitués</translation>
    </message>
    <message>
        <source>Nobody ever ordered it: it goes for good</source>
        <translation>Personne ne l’a jamais commandé&#xa0;: il disparaît pour de bon</translation>
    </message>
    <message>
        <source>{why}. The counter says so when it is chosen.</source>
        <translation>{why}. Le comptoir le dit à qui le choisit.</translation>
    </message>
    <message>
        <source>It is back by itself tomorrow.</source>
        <translation>Il revient de lui-même demain.</translation>
    </message>
    <message>
        <source>Groups are shared: what is changed in one shows in every item that has it.</source>
        <translation>Les groupes sont partagés&#xa0;: ce qui y change se voit dans tous les articles qui les ont.</translation>
    </message>
    <message>
        <source>There is no option group yet. Add one under “Making order”.</source>
        <translation>Il n’y a pas encore de groupe d’options. En ajouter un sous «&#xa0;Préparation&#xa0;».</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Pas proposé</translation>
    </message>
    <message>
        <source>Place {place} of {places}</source>
        <translation>Place {place} sur {places}</translation>
    </message>
    <message>
        <source>Name of the option</source>
        <translation>Nom de l’option</translation>
    </message>
    <message>
        <source>Name on its button</source>
        <translation>Nom sur le bouton</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Supplément</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Name, as it is said</source>
        <translation>Nom, comme on le dit</translation>
    </message>
    <message>
        <source>Made when nothing is said</source>
        <translation>Servi d’office, sauf demande contraire</translation>
    </message>
    <message>
        <source>Sold out today, back by itself tomorrow</source>
        <translation>Épuisé aujourd’hui, de retour demain</translation>
    </message>
    <message>
        <source>A group has one option at least. Archive the group instead.</source>
        <translation>Un groupe a au moins une option. Archivez plutôt le groupe.</translation>
    </message>
    <message>
        <source>The option chosen</source>
        <translation>L’option choisie</translation>
    </message>
    <message>
        <source>Nothing is on the menu</source>
        <translation>Rien n’est à la carte</translation>
    </message>
    <message>
        <source>No option group yet</source>
        <translation>Pas encore de groupe d’options</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>Les archives sont vides</translation>
    </message>
    <message>
        <source>What leaves the menu is kept here, and keeps its name in old orders.</source>
        <translation>Ce qui quitte la carte est gardé ici, et garde son nom dans les anciennes commandes.</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Rien ne porte ce nom</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>made when nothing is said</source>
        <translation>servi d’office</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Search the menu (Ctrl+F)</source>
        <translation>Chercher dans la carte (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add (Ctrl+N)</source>
        <translation>Ajouter (Ctrl+N)</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Ce qui est listé</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Making order</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>The menu is being read.</source>
        <translation>La carte est en cours de lecture.</translation>
    </message>
    <message>
        <source>Begin with the sample menu</source>
        <translation>Commencer avec la carte d’exemple</translation>
    </message>
    <message>
        <source>Add the first category</source>
        <translation>Ajouter la première catégorie</translation>
    </message>
    <message>
        <source>Your menu is empty</source>
        <translation>La carte est vide</translation>
    </message>
    <message>
        <source>Begin with the sample menu of a real café, or add the first category.</source>
        <translation>Commencez avec la carte d’exemple d’un vrai café, ou ajoutez la première catégorie.</translation>
    </message>
    <message>
        <source>Add the first category, then what is in it.</source>
        <translation>Ajoutez la première catégorie, puis ce qu’elle contient.</translation>
    </message>
    <message>
        <source>The menu cannot be read</source>
        <translation>La carte ne peut pas être lue</translation>
    </message>
    <message>
        <source>Its place: drag it in the list, or press {keys}.</source>
        <translation>Sa place&#xa0;: glissez-la dans la liste, ou {keys}.</translation>
    </message>
    <message>
        <source>Their order: drag an option, or press {keys}.</source>
        <translation>Ordre&#xa0;: glissez une option, ou {keys}.</translation>
    </message>
    <message>
        <source>Add a category, or bring one back from “Archived”.</source>
        <translation>Ajoutez une catégorie, ou remettez-en une depuis « Archives ».</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Ajouter une catégorie</translation>
    </message>
    <message>
        <source>Milk, size, sugar: what an item can be ordered with, in the order it is made in.</source>
        <translation>Lait, taille, sucre : ce avec quoi un article se commande, dans l’ordre où il se prépare.</translation>
    </message>
    <message>
        <source>Add the first group</source>
        <translation>Ajouter le premier groupe</translation>
    </message>
    <message>
        <source>Items, options and what was archived were looked through. Try fewer letters.</source>
        <translation>On a cherché parmi les articles, les options et les archives. Essayez avec moins de lettres.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>{field} in {currency}</source>
        <translation>{field} en {currency}</translation>
    </message>
    <message>
        <source>A price is not below nothing.</source>
        <translation>Un prix n’est pas au-dessous de zéro.</translation>
    </message>
    <message>
        <source>A price has two places after the point at the most.</source>
        <translation>Un prix a au plus deux chiffres après la virgule.</translation>
    </message>
    <message>
        <source>That is dearer than anything in a café.</source>
        <translation>C’est plus cher que tout ce qu’on sert dans un café.</translation>
    </message>
    <message>
        <source>“{typed}” is not a price. Type one such as {example}, or nothing.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un prix. Tapez-en un comme {example}, ou rien.</translation>
    </message>
    <message>
        <source>no allergen</source>
        <translation>sans allergène</translation>
    </message>
    <message>
        <source>contents not known</source>
        <translation>contenu inconnu</translation>
    </message>
    <message>
        <source>sold out today</source>
        <translation>épuisé aujourd’hui</translation>
    </message>
    <message>
        <source>{group}: all sold out</source>
        <translation>{group}&#xa0;: tout est épuisé</translation>
    </message>
    <message>
        <source>offered to new regulars, place {place}</source>
        <translation>proposé aux nouveaux habitués, place {place}</translation>
    </message>
    <message>
        <source>There is another {name}, in {categories}.</source>
        <translation>Il y a un autre {name}, dans {categories}.</translation>
    </message>
    <message>
        <source>No item is ordered with it yet. Choose it in the items that are.</source>
        <translation>Aucun article ne se commande encore avec ce groupe. Le cocher dans les articles concernés.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Option groups</source>
        <translation>Groupes d’options</translation>
    </message>
    <message>
        <source>gluten</source>
        <translation>gluten</translation>
    </message>
    <message>
        <source>crustaceans</source>
        <translation>crustacés</translation>
    </message>
    <message>
        <source>eggs</source>
        <translation>œufs</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>poisson</translation>
    </message>
    <message>
        <source>peanuts</source>
        <translation>arachides</translation>
    </message>
    <message>
        <source>soy</source>
        <translation>soja</translation>
    </message>
    <message>
        <source>milk</source>
        <translation>lait</translation>
    </message>
    <message>
        <source>nuts</source>
        <translation>fruits à coque</translation>
    </message>
    <message>
        <source>celery</source>
        <translation>céleri</translation>
    </message>
    <message>
        <source>mustard</source>
        <translation>moutarde</translation>
    </message>
    <message>
        <source>sesame</source>
        <translation>sésame</translation>
    </message>
    <message>
        <source>sulphites</source>
        <translation>sulfites</translation>
    </message>
    <message>
        <source>lupin</source>
        <translation>lupin</translation>
    </message>
    <message>
        <source>molluscs</source>
        <translation>mollusques</translation>
    </message>
    <message>
        <source>vegetarian</source>
        <translation>végétarien</translation>
    </message>
    <message>
        <source>vegan</source>
        <translation>végane</translation>
    </message>
    <message>
        <source>halal</source>
        <translation>halal</translation>
    </message>
    <message>
        <source>kosher</source>
        <translation>casher</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>alcool</translation>
    </message>
    <message>
        <source>caffeine</source>
        <translation>caféine</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>Two entries of one person</source>
        <translation>Deux fiches d’une même personne</translation>
    </message>
    <message>
        <source>Not two any more</source>
        <translation>Plus deux fiches</translation>
    </message>
    <message>
        <source>One of the two is in the bin, merged already, or forgotten. Nothing was changed.</source>
        <translation>L’une des deux est à la corbeille, déjà fusionnée ou oubliée. Rien n’a changé.</translation>
    </message>
    <message>
        <source>{name} and {other} merged</source>
        <translation>{name} et {other} fusionnés</translation>
    </message>
    <message>
        <source>First name of the other entry</source>
        <translation>Prénom de l’autre fiche</translation>
    </message>
    <message>
        <source>Nobody else by that name.</source>
        <translation>Personne d’autre ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>Regulars found</source>
        <translation>Habitués trouvés</translation>
    </message>
    <message>
        <source>Which other entry is {name} as well?</source>
        <translation>Quelle autre fiche est aussi {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Nom gardé</translation>
    </message>
    <message>
        <source>Which name is kept</source>
        <translation>Quel nom est gardé</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Dans l’autre sens</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardée</translation>
    </message>
    <message>
        <source>Merged into it</source>
        <translation>Fusionnée avec elle</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Nothing is lost: the two can be separated again, tomorrow or in a year.</source>
        <translation>Rien n’est perdu&#xa0;: les deux pourront être séparées, demain ou dans un an.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Doublons possibles</translation>
    </message>
    <message>
        <source>Somebody without their card may have joined twice. Compare before you merge.</source>
        <translation>Sans sa carte, quelqu’un a pu s’inscrire deux fois. À comparer avant de fusionner.</translation>
    </message>
    <message>
        <source>Looking through everybody…</source>
        <translation>Recherche parmi tout le monde…</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Pas de doublon</translation>
    </message>
    <message>
        <source>Nobody seems to be remembered twice.</source>
        <translation>Personne ne semble retenu deux fois.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas la même personne</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>{name} and {other} are not the same</source>
        <translation>{name} et {other} sont deux personnes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Regular since</source>
        <translation>Habitué depuis</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Le plus souvent</translation>
    </message>
    <message>
        <source>Avoids</source>
        <translation>À éviter</translation>
    </message>
    <message>
        <source>Stamps</source>
        <translation>Tampons</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>the same telephone number or e-mail address</source>
        <translation>même numéro de téléphone ou même e-mail</translation>
    </message>
    <message>
        <source>the same first name and surname</source>
        <translation>mêmes prénom et nom</translation>
    </message>
    <message>
        <source>the same name, mostly {order}</source>
        <translation>même prénom, souvent {order}</translation>
    </message>
    <message>
        <source>nearly the same name, mostly {order}</source>
        <translation>presque le même prénom, souvent {order}</translation>
    </message>
    <message>
        <source>{name} and {other}</source>
        <translation>{name} et {other}</translation>
    </message>
    <message>
        <source>{name} ({visits})</source>
        <translation>{name} ({visits})</translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visite</numerusform>
            <numerusform>%n visites</numerusform>
        </translation>
    </message>
    <message>
        <source>{visits}, last on {day}</source>
        <translation>{visits}, la dernière le {day}</translation>
    </message>
    <message>
        <source>{programme}: {has}</source>
        <translation>{programme}&#xa0;: {has}</translation>
    </message>
</context>
<context>
    <name>owner</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Data on this machine only</source>
        <translation>Données sur cette machine seulement</translation>
    </message>
    <message>
        <source>Go to the counter (Ctrl+W)</source>
        <translation>Aller au comptoir (Ctrl+W)</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Verrouiller (Ctrl+L)</translation>
    </message>
    <message>
        <source>Undo: {action} (Ctrl+Z)</source>
        <translation>Annuler : {action} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>Habitués</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Fidélité</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Fermer cette ligne</translation>
    </message>
    <message>
        <source>{cafe} – Owner</source>
        <translation>{cafe} – Propriétaire</translation>
    </message>
    <message>
        <source>This card is nobody’s yet.</source>
        <translation>Cette carte n’est encore à personne.</translation>
    </message>
    <message>
        <source>“{action}” stays: something it was about has changed since, or something else needs it now.</source>
        <translation>« {action} » reste : ce qui était concerné a changé depuis, ou autre chose en a besoin maintenant.</translation>
    </message>
    <message>
        <source>Taken back: {action}</source>
        <translation>Annulé : {action}</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation>Refait : {action}</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à refaire.</translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>Pin another order</source>
        <translation>Épingler une autre commande</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Habitué</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Personne n’est choisi</translation>
    </message>
    <message>
        <source>Choose somebody in the list to see what they have and when they were here.</source>
        <translation>Choisissez quelqu’un dans la liste pour voir ce qu’il prend et quand il est venu.</translation>
    </message>
    <message>
        <source>Not here any more</source>
        <translation>Plus là</translation>
    </message>
    <message>
        <source>This regular was forgotten meanwhile. Choose somebody else.</source>
        <translation>Cet habitué a été oublié entre-temps. Choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Lecture impossible</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Not here yet.</source>
        <translation>Pas encore venu.</translation>
    </message>
    <message>
        <source>Stamps and rewards</source>
        <translation>Tampons et récompenses</translation>
    </message>
    <message>
        <source>Nothing earned yet.</source>
        <translation>Rien de gagné pour l’instant.</translation>
    </message>
    <message>
        <source>{name}: the usual changed</source>
        <translation>{name}&#xa0;: habitude modifiée</translation>
    </message>
    <message>
        <source>{name}: what they avoid changed</source>
        <translation>{name}&#xa0;: ce qui est à éviter, modifié</translation>
    </message>
    <message>
        <source>{name}: what they avoid erased</source>
        <translation>{name}&#xa0;: ce qui est à éviter, effacé</translation>
    </message>
    <message>
        <source>{name}: lost card is dead</source>
        <translation>{name}&#xa0;: carte perdue désactivée</translation>
    </message>
    <message>
        <source>{name}: card suspended</source>
        <translation>{name}&#xa0;: carte suspendue</translation>
    </message>
    <message>
        <source>{name}: card works again</source>
        <translation>{name}&#xa0;: la carte fonctionne de nouveau</translation>
    </message>
    <message>
        <source>{name} is in the bin</source>
        <translation>{name} est à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%n regulars are in the bin</source>
        <translation>
            <numerusform>%n habitué est à la corbeille</numerusform>
            <numerusform>%n habitués sont à la corbeille</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} est de retour</translation>
    </message>
    <message numerus="yes">
        <source>%n regulars are back</source>
        <translation>
            <numerusform>%n habitué est de retour</numerusform>
            <numerusform>%n habitués sont de retour</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: visit taken back</source>
        <translation>{name}&#xa0;: visite annulée</translation>
    </message>
    <message>
        <source>{name}: visit put back</source>
        <translation>{name}&#xa0;: visite rétablie</translation>
    </message>
    <message>
        <source>{name}: reward taken back</source>
        <translation>{name}&#xa0;: récompense annulée</translation>
    </message>
    <message>
        <source>{name}: reward put back</source>
        <translation>{name}&#xa0;: récompense rétablie</translation>
    </message>
    <message>
        <source>{name}: reward given</source>
        <translation>{name}&#xa0;: récompense offerte</translation>
    </message>
    <message>
        <source>{name} and {other} are two again</source>
        <translation>{name} et {other} sont de nouveau deux</translation>
    </message>
    <message>
        <source>This regular is not here any more. Nothing was changed.</source>
        <translation>Cet habitué n’est plus là. Rien n’a changé.</translation>
    </message>
    <message>
        <source>This card is dead already.</source>
        <translation>Cette carte est déjà désactivée.</translation>
    </message>
    <message>
        <source>This card was changed meanwhile. Look again.</source>
        <translation>Cette carte a changé entre-temps. Regardez de nouveau.</translation>
    </message>
    <message>
        <source>This was changed at the counter meanwhile. Look again.</source>
        <translation>Cela a changé au comptoir entre-temps. À regarder de nouveau.</translation>
    </message>
    <message>
        <source>These two are separate already.</source>
        <translation>Ces deux-là sont déjà séparés.</translation>
    </message>
    <message>
        <source>“{name}” is now “{new}”</source>
        <translation>«&#xa0;{name}&#xa0;» s’appelle maintenant «&#xa0;{new}&#xa0;»</translation>
    </message>
    <message>
        <source>{name}: surname changed</source>
        <translation>{name}&#xa0;: nom de famille modifié</translation>
    </message>
    <message>
        <source>{name}: phone changed</source>
        <translation>{name}&#xa0;: téléphone modifié</translation>
    </message>
    <message>
        <source>{name}: e-mail changed</source>
        <translation>{name}&#xa0;: e-mail modifié</translation>
    </message>
    <message>
        <source>{name}: birthday changed</source>
        <translation>{name}&#xa0;: anniversaire modifié</translation>
    </message>
    <message>
        <source>{name}: notes changed</source>
        <translation>{name}&#xa0;: notes modifiées</translation>
    </message>
    <message>
        <source>Avoids</source>
        <translation>À éviter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Nothing is kept about allergies or diet.</source>
        <translation>Rien n’est gardé sur les allergies ou le régime.</translation>
    </message>
    <message>
        <source>Ask first. What people avoid tells of their health or belief: it is kept only with their yes, and erased as soon as they withdraw it.</source>
        <translation>Demandez d’abord. Ce que l’on évite parle de santé ou de croyance : c’est gardé seulement avec un oui, et effacé dès qu’il est retiré.</translation>
    </message>
    <message>
        <source>Eats</source>
        <translation>Mange</translation>
    </message>
    <message>
        <source>{name} agreed: remember this</source>
        <translation>{name} est d’accord&#xa0;: le retenir</translation>
    </message>
    <message>
        <source>Erase what {name} avoids</source>
        <translation>Effacer ce que {name} évite</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Faire revenir</translation>
    </message>
    <message>
        <source>In the bin since {day}. The counter does not greet them.</source>
        <translation>À la corbeille depuis le {day}. Le comptoir ne l’accueille plus.</translation>
    </message>
    <message>
        <source>Will be forgotten on {day}, unless they come again.</source>
        <translation>Sera oublié le {day}, sauf nouvelle visite.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Put in the bin</source>
        <translation>À la corbeille</translation>
    </message>
    <message>
        <source>A regular needs a name. The one before stays.</source>
        <translation>Il faut un nom à un habitué. Celui d’avant reste.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>No card yet. One is given at the counter, by scanning it.</source>
        <translation>Pas encore de carte. Elle se donne au comptoir, en la scannant.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdue</translation>
    </message>
    <message numerus="yes">
        <source>and %n older cards</source>
        <translation>
            <numerusform>et %n carte plus ancienne</numerusform>
            <numerusform>et %n cartes plus anciennes</numerusform>
        </translation>
    </message>
    <message>
        <source>What is above the list is done with all of them. Choose one to see who they are.</source>
        <translation>Ce qui est au-dessus de la liste vaut pour tous. Choisissez une seule personne pour la voir.</translation>
    </message>
    <message>
        <source>Merged entries</source>
        <translation>Fiches fusionnées</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>merged on {day}</source>
        <translation>fusionnée le {day}</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>Day of the birthday</source>
        <translation>Jour de l’anniversaire</translation>
    </message>
    <message>
        <source>Month of the birthday</source>
        <translation>Mois de l’anniversaire</translation>
    </message>
    <message>
        <source>{month} has no day {day}. The birthday was not changed.</source>
        <translation>{month} n’a pas de jour {day}. L’anniversaire n’a pas changé.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Cela ne ressemble pas à une adresse e-mail.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n characters fit here.</source>
        <translation>
            <numerusform>Il n’y a de place que pour %n caractère.</numerusform>
            <numerusform>Il n’y a de place que pour %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Retour (Échap)</translation>
    </message>
    <message>
        <source>No programme runs.</source>
        <translation>Aucun programme en cours.</translation>
    </message>
    <message>
        <source>Give a reward</source>
        <translation>Offrir</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>Plus tôt (Alt+Haut)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>Plus tard (Alt+Bas)</translation>
    </message>
    <message>
        <source>Unpin (Enter)</source>
        <translation>Désépingler (Entrée)</translation>
    </message>
    <message>
        <source>Pin (Enter)</source>
        <translation>Épingler (Entrée)</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Pin another</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Nothing ordered yet. The usual is learned from visits.</source>
        <translation>Rien de commandé encore. L’habitude s’apprend au fil des visites.</translation>
    </message>
    <message>
        <source>Newest visits</source>
        <translation>Dernières visites</translation>
    </message>
    <message>
        <source>All · {count}</source>
        <translation>Toutes · {count}</translation>
    </message>
    <message>
        <source>All visits: {count}</source>
        <translation>Toutes les visites&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{weekday} {day}, {time}</source>
        <translation>{weekday} {day}, {time}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>Regular since {month}</source>
        <translation>Habitué depuis {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n carte</numerusform>
            <numerusform>%n cartes</numerusform>
        </translation>
    </message>
    <message>
        <source>no card</source>
        <translation>sans carte</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>agreed on {day}, to {name}</source>
        <translation>d’accord le {day}, entendu par {name}</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>d’accord le {day}</translation>
    </message>
    <message>
        <source>Dead since {day}</source>
        <translation>Désactivée depuis le {day}</translation>
    </message>
    <message>
        <source>In use, made on {day}</source>
        <translation>En service, faite le {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n rewards waiting</source>
        <translation>
            <numerusform>%n récompense en attente</numerusform>
            <numerusform>%n récompenses en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>{rewards}, the first until {day}</source>
        <translation>{rewards}, la première jusqu’au {day}</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>rien en attente</translation>
    </message>
    <message>
        <source>Reward given</source>
        <translation>Récompense offerte</translation>
    </message>
    <message>
        <source>Reward had</source>
        <translation>Récompense prise</translation>
    </message>
    <message numerus="yes">
        <source>%n rewards expired</source>
        <translation>
            <numerusform>%n récompense expirée</numerusform>
            <numerusform>%n récompenses expirées</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Card full: a reward</source>
        <translation>Carte pleine&#xa0;: une récompense</translation>
    </message>
    <message numerus="yes">
        <source>%n stamps</source>
        <translation>
            <numerusform>%n tampon</numerusform>
            <numerusform>%n tampons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rewards</source>
        <translation>
            <numerusform>%n récompense</numerusform>
            <numerusform>%n récompenses</numerusform>
        </translation>
    </message>
    <message>
        <source>Not here in the last 12 months</source>
        <translation>Pas venu ces 12 derniers mois</translation>
    </message>
    <message numerus="yes">
        <source>%n visits in the last 12 months</source>
        <translation>
            <numerusform>%n visite ces 12 derniers mois</numerusform>
            <numerusform>%n visites ces 12 derniers mois</numerusform>
        </translation>
    </message>
    <message>
        <source>{visits}, most in {month}</source>
        <translation>{visits}, surtout en {month}</translation>
    </message>
</context>
<context>
    <name>phone card</name>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>Or scan it with the camera, to keep it in the app Catima.</source>
        <translation>Ou scannez-le avec l’appareil photo, pour le garder dans l’appli Catima.</translation>
    </message>
    <message>
        <source>Take a picture of this code. It is your card.</source>
        <translation>Prenez ce code en photo. C’est votre carte.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The code itself</source>
        <translation>Le code lui-même</translation>
    </message>
    <message>
        <source>For the app Catima</source>
        <translation>Pour l’appli Catima</translation>
    </message>
    <message>
        <source>No card was made: this has changed meanwhile.</source>
        <translation>Aucune carte n’a été faite&#xa0;: cela a changé entre-temps.</translation>
    </message>
    <message>
        <source>Card for the phone…</source>
        <translation>Carte pour le téléphone…</translation>
    </message>
    <message>
        <source>Card for the phone</source>
        <translation>Carte pour le téléphone</translation>
    </message>
    <message>
        <source>The link is copied for a minute. Paste it into a message to them.</source>
        <translation>Le lien est copié pour une minute. Collez-le dans un message.</translation>
    </message>
    <message>
        <source>Show on the counter</source>
        <translation>Montrer au comptoir</translation>
    </message>
    <message>
        <source>They photograph the code, or scan it into an app for cards.</source>
        <translation>La personne photographie le code, ou le scanne dans une appli de cartes.</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Enregistrer en image…</translation>
    </message>
    <message>
        <source>For their photos: to be sent, and shown at the counter.</source>
        <translation>Pour ses photos&#xa0;: à envoyer, puis à montrer au comptoir.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>To be sent, or printed in the size of a card.</source>
        <translation>À envoyer, ou à imprimer au format d’une carte.</translation>
    </message>
    <message>
        <source>Save for a wallet…</source>
        <translation>Enregistrer pour un portefeuille…</translation>
    </message>
    <message>
        <source>A .pkpass file, which Catima and other apps for cards open.</source>
        <translation>Un fichier .pkpass, que Catima et d’autres applis de cartes ouvrent.</translation>
    </message>
    <message>
        <source>Copy the link for Catima</source>
        <translation>Copier le lien pour Catima</translation>
    </message>
    <message>
        <source>To be pasted into a message to them within a minute: then the clipboard forgets it. Whoever has the link has the card.</source>
        <translation>À coller dans un message dans la minute&#xa0;: ensuite, le presse-papiers l’oublie. Qui a le lien a la carte.</translation>
    </message>
    <message>
        <source>This card is nowhere yet. Once this is closed its code is gone, and it can only be replaced.</source>
        <translation>Cette carte n’est encore nulle part. Une fois cette page fermée, son code disparaît et la carte ne peut plus qu’être remplacée.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>{name}: card for the phone made</source>
        <translation>{name}&#xa0;: carte pour le téléphone faite</translation>
    </message>
    <message>
        <source>Card Nº {number} is {name}’s, and greets them from now on.</source>
        <translation>La carte nº {number} est celle de {name}&#xa0;; elle est reconnue dès maintenant.</translation>
    </message>
    <message>
        <source>Card Nº {number} is dead: it was taken back, or said to be lost.</source>
        <translation>La carte nº {number} ne sert plus&#xa0;: elle a été reprise ou déclarée perdue.</translation>
    </message>
    <message>
        <source>The counter is locked. Unlock it there first.</source>
        <translation>Le comptoir est verrouillé. Déverrouillez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Enregistrer en image</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save for a wallet</source>
        <translation>Enregistrer pour un portefeuille</translation>
    </message>
    <message>
        <source>Wallet cards (*.pkpass)</source>
        <translation>Cartes de portefeuille (*.pkpass)</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>There is no picture in what was pasted.</source>
        <translation>Il n’y a pas d’image dans ce qui a été collé.</translation>
    </message>
    <message>
        <source>One picture at a time, please.</source>
        <translation>Une seule image à la fois, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Cafémémo fetches nothing from a network. Save the picture first.</source>
        <translation>Cafémémo ne va rien chercher sur un réseau. Enregistrez d’abord l’image.</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>Ce fichier ne s’ouvre pas.</translation>
    </message>
    <message>
        <source>This is no picture Cafémémo reads: PNG, JPEG, GIF, BMP or WebP.</source>
        <translation>Ce n’est pas une image que Cafémémo sait lire&#xa0;: PNG, JPEG, GIF, BMP ou WebP.</translation>
    </message>
    <message>
        <source>This picture is too large. Cut out the code.</source>
        <translation>Cette image est trop grande. Recadrez-la autour du code.</translation>
    </message>
    <message>
        <source>This picture is damaged.</source>
        <translation>Cette image est abîmée.</translation>
    </message>
    <message>
        <source>No code can be read in this picture.</source>
        <translation>Aucun code n’est lisible dans cette image.</translation>
    </message>
</context>
<context>
    <name>pin</name>
    <message>
        <source>The present PIN</source>
        <translation>Le code actuel</translation>
    </message>
    <message>
        <source>The new PIN, {fewest} to {most} digits</source>
        <translation>Le nouveau code, {fewest} à {most} chiffres</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>Encore le nouveau code</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Garder ce code</translation>
    </message>
    <message>
        <source>A PIN has {fewest} to {most} digits.</source>
        <translation>Un code a {fewest} à {most} chiffres.</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>{setting}: {choice}</source>
        <translation>{setting}&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>When nobody touches it</source>
        <translation>Quand personne n’y touche</translation>
    </message>
    <message>
        <source>&#xa0;s</source>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>&#xa0;min</source>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>A greeting hides after</source>
        <translation>L’accueil s’efface après</translation>
    </message>
    <message>
        <source>Seconds after which a greeting hides itself</source>
        <translation>Secondes après lesquelles un accueil se cache</translation>
    </message>
    <message>
        <source>The counter locks after</source>
        <translation>Le comptoir se verrouille après</translation>
    </message>
    <message>
        <source>Minutes after which the counter locks itself, 0 for never</source>
        <translation>Minutes après lesquelles le comptoir se verrouille, 0 pour jamais</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>0 means never.</source>
        <translation>0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Cards of others</source>
        <translation>Cartes d’ailleurs</translation>
    </message>
    <message>
        <source>Cards of other shops may be linked</source>
        <translation>Les cartes d’autres commerces peuvent être associées</translation>
    </message>
    <message>
        <source>The counter then offers to use a card somebody has already, of a bus or another shop. What stands on it is not kept.</source>
        <translation>Le comptoir propose alors de se servir d’une carte qu’on a déjà, de bus ou d’un autre commerce. Ce qui est écrit dessus n’est pas conservé.</translation>
    </message>
    <message>
        <source>This window locks after</source>
        <translation>Cette fenêtre se verrouille après</translation>
    </message>
    <message>
        <source>Minutes after which this window locks itself</source>
        <translation>Minutes après lesquelles cette fenêtre se verrouille</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Au démarrage</translation>
    </message>
    <message>
        <source>The counter fills the screen</source>
        <translation>Le comptoir remplit l’écran</translation>
    </message>
    <message>
        <source>Cafémémo opens with the computer</source>
        <translation>Cafémémo s’ouvre avec l’ordinateur</translation>
    </message>
    <message>
        <source>The demo is thrown away when it is closed; nothing opens it again.</source>
        <translation>La démonstration est jetée quand elle se ferme&#xa0;; rien ne la rouvre.</translation>
    </message>
    <message>
        <source>For this account of this computer. F11 leaves the full screen.</source>
        <translation>Pour ce compte de cet ordinateur. F11 quitte le plein écran.</translation>
    </message>
    <message>
        <source>The system does not let Cafémémo change what starts with it.</source>
        <translation>Le système ne laisse pas Cafémémo changer ce qui s’ouvre avec lui.</translation>
    </message>
    <message>
        <source>The owner’s PIN</source>
        <translation>Le code du propriétaire</translation>
    </message>
    <message>
        <source>In the demo nobody is asked for it: the people in it are made up.</source>
        <translation>Dans la démonstration on ne le demande à personne&#xa0;: ses habitués sont inventés.</translation>
    </message>
    <message>
        <source>It opens this window. Nobody can tell it to you.</source>
        <translation>Il ouvre cette fenêtre. Personne ne peut vous le redire.</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Changer le code</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Choisir un code</translation>
    </message>
    <message>
        <source>The owner’s PIN is changed</source>
        <translation>Le code du propriétaire est changé</translation>
    </message>
    <message>
        <source>The café</source>
        <translation>Le café</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the café</source>
        <translation>Nom du café</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Started in another language this time; the next start uses this one.</source>
        <translation>Lancé cette fois dans une autre langue&#xa0;; la prochaine fois, ce sera celle-ci.</translation>
    </message>
    <message>
        <source>The café is called “{name}”</source>
        <translation>Le café s’appelle «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>The name of a café has %n characters at the most.</source>
        <translation>
            <numerusform>Le nom d’un café a %n caractère au plus.</numerusform>
            <numerusform>Le nom d’un café a %n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>A café needs a name; it keeps the one it had.</source>
        <translation>Un café a besoin d’un nom&#xa0;; il garde celui qu’il avait.</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>L’apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste fort</translation>
    </message>
    <message>
        <source>Started with other colours this time; the next start uses these.</source>
        <translation>Lancé cette fois avec d’autres couleurs&#xa0;; la prochaine fois, ce seront celles-ci.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Of this window and the counter. At the counter also Ctrl with&#xa0;+,&#xa0;−&#xa0;or&#xa0;0.</source>
        <translation>De cette fenêtre et du comptoir. Au comptoir, aussi Ctrl avec&#xa0;+,&#xa0;−&#xa0;ou&#xa0;0.</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Dates, times and prices</source>
        <translation>Dates, heures et prix</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>The week begins on</source>
        <translation>La semaine commence le</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message numerus="yes">
        <source>A currency has %n characters at the most.</source>
        <translation>
            <numerusform>Une monnaie a %n caractère au plus.</numerusform>
            <numerusform>Une monnaie a %n caractères au plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Recherche d’imprimantes…</translation>
    </message>
    <message>
        <source>Blank cards as a PDF</source>
        <translation>Cartes vierges en PDF</translation>
    </message>
    <message>
        <source>Blank cards</source>
        <comment>a file</comment>
        <translation>Cartes vierges</translation>
    </message>
    <message>
        <source>Test page as a PDF</source>
        <translation>Page d’essai en PDF</translation>
    </message>
    <message>
        <source>Test page</source>
        <comment>a file</comment>
        <translation>Page d’essai</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>Making the cards…</source>
        <translation>Préparation des cartes…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. “PDF…” makes a file that can be printed elsewhere.</source>
        <translation>Aucune imprimante n’est installée sur cet ordinateur. «&#xa0;PDF…&#xa0;» fait un fichier à imprimer ailleurs.</translation>
    </message>
    <message>
        <source>{trouble} Nothing was printed, and no card was made.</source>
        <translation>{trouble} Rien n’a été imprimé et aucune carte n’a été faite.</translation>
    </message>
    <message>
        <source>The test page was sent to the printer “{printer}”.</source>
        <translation>La page d’essai a été envoyée à l’imprimante «&#xa0;{printer}&#xa0;».</translation>
    </message>
    <message>
        <source>The test page is in {file}.</source>
        <translation>La page d’essai est dans {file}.</translation>
    </message>
    <message>
        <source>Begin at place {place} of {places}</source>
        <translation>Commencer à la place {place} sur {places}</translation>
    </message>
    <message>
        <source>Yes, all of them</source>
        <translation>Oui, toutes</translation>
    </message>
    <message>
        <source>No…</source>
        <translation>Non…</translation>
    </message>
    <message>
        <source>Type the numbers of the sheets that did not come out, 1 being the first: for example 3, 5–7.</source>
        <translation>Indiquez les numéros des planches qui ne sont pas sorties, 1 étant la première&#xa0;: par exemple 3, 5–7.</translation>
    </message>
    <message>
        <source>Sheets that did not come out</source>
        <translation>Planches qui ne sont pas sorties</translation>
    </message>
    <message>
        <source>None came out</source>
        <translation>Aucune n’est sortie</translation>
    </message>
    <message>
        <source>Before printing again, delete what the printer still holds: it would print these cards twice.</source>
        <translation>Avant de réimprimer, supprimez ce que l’imprimante garde encore&#xa0;: elle imprimerait ces cartes deux fois.</translation>
    </message>
    <message>
        <source>Print these sheets again</source>
        <translation>Réimprimer ces planches</translation>
    </message>
    <message>
        <source>Put their cards away</source>
        <translation>Retirer leurs cartes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n planche</numerusform>
            <numerusform>%n planches</numerusform>
        </translation>
    </message>
    <message>
        <source>{sheets} sent to the printer “{printer}”. Wait until it is done.</source>
        <translation>Envoi à l’imprimante «&#xa0;{printer}&#xa0;»&#xa0;: {sheets}. Attendez qu’elle ait fini.</translation>
    </message>
    <message>
        <source>Did all sheets come out well?</source>
        <translation>Toutes les planches sont-elles bien sorties&#xa0;?</translation>
    </message>
    <message>
        <source>Which sheets did not come out?</source>
        <translation>Quelles planches ne sont pas sorties&#xa0;?</translation>
    </message>
    <message>
        <source>The sheets sent were: {sheets}.</source>
        <translation>Planches envoyées&#xa0;: {sheets}.</translation>
    </message>
    <message>
        <source>The cards of all other sheets are of use from now on.</source>
        <translation>Les cartes de toutes les autres planches sont utilisables dès maintenant.</translation>
    </message>
    <message>
        <source>{cards} on them.</source>
        <translation>Elles portent {cards}.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Asking the printer…</source>
        <translation>Interrogation de l’imprimante…</translation>
    </message>
    <message>
        <source>Blank cards</source>
        <translation>Cartes vierges</translation>
    </message>
    <message>
        <source>Nobody’s yet: a card becomes somebody’s at its first scan.</source>
        <translation>Encore à personne&#xa0;: une carte devient celle de quelqu’un à son premier passage.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Backs are printed too: the printer turns each sheet over on its long edge.</source>
        <translation>Le verso est imprimé aussi&#xa0;: l’imprimante retourne chaque feuille sur son grand côté.</translation>
    </message>
    <message>
        <source>Fronts alone are printed. Design has a switch for the backs.</source>
        <translation>Seul le recto est imprimé. Un interrupteur dans Modèle ajoute le verso.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Planche</translation>
    </message>
    <message>
        <source>Which sheet</source>
        <translation>Quelle planche</translation>
    </message>
    <message>
        <source>A sheet begun before? Press the first card that is still there, or use the arrow keys.</source>
        <translation>Une planche entamée&#xa0;? Touchez la première carte encore là, ou utilisez les flèches.</translation>
    </message>
    <message>
        <source>If the printer misses the cards</source>
        <translation>Si l’imprimante tombe à côté des cartes</translation>
    </message>
    <message>
        <source>The test page shows by how much it is off. It makes no card.</source>
        <translation>La page d’essai montre de combien elle se décale. Elle ne fait aucune carte.</translation>
    </message>
    <message>
        <source>Print the test page…</source>
        <translation>Imprimer la page d’essai…</translation>
    </message>
    <message>
        <source>As a PDF…</source>
        <translation>En PDF…</translation>
    </message>
    <message>
        <source>Card printer or label printer: one card a page</source>
        <translation>Imprimante à cartes ou à étiquettes&#xa0;: une carte par page</translation>
    </message>
    <message>
        <source>Plain paper with marks to cut along</source>
        <translation>Papier ordinaire avec traits de coupe</translation>
    </message>
    <message>
        <source>Each page is as large as a card, and printed from edge to edge.</source>
        <translation>Chaque page a la taille d’une carte et s’imprime d’un bord à l’autre.</translation>
    </message>
    <message>
        <source>{paper} with {cards} of {size}</source>
        <translation>{paper} avec {cards} de {size}</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>{width} × {height}&#xa0;mm</source>
        <translation>{width} × {height}&#xa0;mm</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n carte</numerusform>
            <numerusform>%n cartes</numerusform>
        </translation>
    </message>
    <message>
        <source>One card, on a page of its own size.</source>
        <translation>Une carte, sur une page à sa taille.</translation>
    </message>
    <message>
        <source>{cards}, each on a page of its own.</source>
        <translation>{cards}, chacune sur sa page.</translation>
    </message>
    <message>
        <source>{cards} on {sheets}.</source>
        <translation>{cards} sur {sheets}.</translation>
    </message>
    <message>
        <source>{cards} on {sheets}, {free}.</source>
        <translation>{cards} sur {sheets}, {free}.</translation>
    </message>
    <message numerus="yes">
        <source>%n places stay free</source>
        <translation>
            <numerusform>%n place reste libre</numerusform>
            <numerusform>%n places restent libres</numerusform>
        </translation>
    </message>
    <message>
        <source>So far moved, cards would leave the sheet. Print them less far to the side.</source>
        <translation>Avec un tel décalage, des cartes sortiraient de la planche. Décalez-les moins.</translation>
    </message>
    <message>
        <source>The printer “{printer}” is not there any more.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» n’est plus là.</translation>
    </message>
    <message>
        <source>The printer “{printer}” stands still: it may be out of paper, open or stopped.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» est à l’arrêt&#xa0;: elle n’a peut-être plus de papier, ou elle est ouverte ou en pause.</translation>
    </message>
    <message>
        <source>The printer “{printer}” takes no paper of this size.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» ne prend pas de papier de cette taille.</translation>
    </message>
    <message>
        <source>“{printer}” does not turn sheets over. Switch the backs off in Design, or make a PDF and print it elsewhere.</source>
        <translation>«&#xa0;{printer}&#xa0;» n’imprime pas en recto verso. Désactivez le verso dans Modèle, ou créez un PDF à imprimer ailleurs.</translation>
    </message>
    <message>
        <source>The print service of this computer does not answer. Try again in a moment.</source>
        <translation>Le service d’impression de cet ordinateur ne répond pas. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>There is no room left at that place. No file is there, and no card was made.</source>
        <translation>Il n’y a plus de place à cet endroit. Aucun fichier ne s’y trouve et aucune carte n’a été faite.</translation>
    </message>
    <message>
        <source>The file of that name is protected, or open in another program. Close it there, or choose another name; no card was made.</source>
        <translation>Le fichier de ce nom est protégé, ou ouvert dans un autre programme. Fermez-le là-bas, ou choisissez un autre nom&#xa0;; aucune carte n’a été créée.</translation>
    </message>
    <message>
        <source>Nothing can be written at that place. Choose another folder; no card was made.</source>
        <translation>On ne peut rien écrire à cet endroit. Choisissez un autre dossier&#xa0;; aucune carte n’a été faite.</translation>
    </message>
    <message>
        <source>The disk does not answer. No file is there, and no card was made.</source>
        <translation>Le disque ne répond pas. Aucun fichier ne s’y trouve et aucune carte n’a été faite.</translation>
    </message>
    <message>
        <source>The disk this café is kept on is full. No card was made: free some space and try again.</source>
        <translation>Le disque où se trouve ce café est plein. Aucune carte n’a été créée&#xa0;: libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The café’s own disk cannot be written. No card was made.</source>
        <translation>Le disque du café n’accepte pas d’écriture. Aucune carte n’a été créée.</translation>
    </message>
    <message>
        <source>Cards {first} to {last} are nowhere, but could not be taken out of the register. Put their batch away there.</source>
        <translation>Les cartes {first} à {last} ne sont nulle part, mais n’ont pas pu être ôtées du registre. Retirez-y leur lot.</translation>
    </message>
    <message>
        <source>Card {number} is in {file}. Print it once: whoever has it is one person.</source>
        <translation>La carte {number} est dans {file}. Imprimez-la une seule fois&#xa0;: une carte, une personne.</translation>
    </message>
    <message>
        <source>Cards {first} to {last} are in {file}. Print it once: each card is there once.</source>
        <translation>Les cartes {first} à {last} sont dans {file}. Imprimez-le une seule fois&#xa0;: chaque carte n’y est qu’une fois.</translation>
    </message>
    <message>
        <source>These cards are printed. Make new ones for more.</source>
        <translation>Ces cartes sont imprimées. Pour en avoir d’autres, faites-en de nouvelles.</translation>
    </message>
    <message>
        <source>The cards of those sheets are put away; all others are of use. Make new ones for more.</source>
        <translation>Les cartes de ces planches sont retirées&#xa0;; toutes les autres sont utilisables. Pour en avoir d’autres, faites-en de nouvelles.</translation>
    </message>
    <message>
        <source>Cancelled. No card was made.</source>
        <translation>Annulé. Aucune carte n’a été faite.</translation>
    </message>
    <message>
        <source>The printer does not answer. No card was made.</source>
        <translation>L’imprimante ne répond pas. Aucune carte n’a été faite.</translation>
    </message>
    <message>
        <source>Nobody said whether cards {first} to {last} came out. Those that did are of use; the register lists them as stopped while they were printed.</source>
        <translation>Personne n’a dit si les cartes {first} à {last} sont sorties. Celles qui le sont restent utilisables&#xa0;; le registre les note comme arrêtées pendant l’impression.</translation>
    </message>
</context>
<context>
    <name>programme</name>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Make a stamp card</source>
        <translation>Créer une carte à tampons</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Pas encore de programme</translation>
    </message>
    <message>
        <source>A stamp card is the simplest: after nine visits the tenth is free. It begins switched off, so that you can change and try it first.</source>
        <translation>Une carte à tampons est le plus simple&#xa0;: après neuf visites, la dixième est offerte. Elle n’est pas activée tout de suite, le temps de la régler et de l’essayer.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New programme</source>
        <translation>Nouveau programme</translation>
    </message>
    <message>
        <source>Stamp card</source>
        <translation>Carte de fidélité</translation>
    </message>
    <message>
        <source>Programme added</source>
        <translation>Programme ajouté</translation>
    </message>
    <message>
        <source>“{name}” switched on</source>
        <translation>«&#xa0;{name}&#xa0;» activé</translation>
    </message>
    <message>
        <source>“{name}” switched off</source>
        <translation>«&#xa0;{name}&#xa0;» désactivé</translation>
    </message>
    <message>
        <source>“{name}” brought back</source>
        <translation>«&#xa0;{name}&#xa0;» ressorti</translation>
    </message>
    <message>
        <source>“{name}” deleted</source>
        <translation>«&#xa0;{name}&#xa0;» supprimé</translation>
    </message>
    <message>
        <source>“{name}” moved</source>
        <translation>«&#xa0;{name}&#xa0;» déplacé</translation>
    </message>
    <message>
        <source>“{before}” is now called “{name}”</source>
        <translation>«&#xa0;{before}&#xa0;» s’appelle maintenant «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}”: what it collects changed</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: ce qui se collecte a changé</translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n for a reward</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %n pour une récompense</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %n pour une récompense</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”: a stamp for a visit</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: un tampon par visite</translation>
    </message>
    <message>
        <source>“{name}”: a stamp for each item</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: un tampon par article</translation>
    </message>
    <message>
        <source>“{name}”: what counts changed</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: ce qui compte a changé</translation>
    </message>
    <message>
        <source>“{item}” counts in “{name}”</source>
        <translation>«&#xa0;{item}&#xa0;» compte dans «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{item}” counts no more in “{name}”</source>
        <translation>«&#xa0;{item}&#xa0;» ne compte plus dans «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n points for each unit spent</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %n point par unité dépensée</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %n points par unité dépensée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: waiting rewards expire after %n days</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: les récompenses partent après %n jour</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: les récompenses partent après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”: waiting rewards never expire</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: les récompenses n’expirent jamais</translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n minutes between visits that count</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %n minute entre deux visites qui comptent</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %n minutes entre deux visites qui comptent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n orders a day count</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %n commande par jour compte</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %n commandes par jour comptent</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”: any number of orders a day counts</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: toutes les commandes du jour comptent</translation>
    </message>
    <message>
        <source>“{name}”: when it begins changed</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: le début a changé</translation>
    </message>
    <message>
        <source>“{name}”: when it ends changed</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: la fin a changé</translation>
    </message>
    <message>
        <source>Not on the menu any more</source>
        <translation>Plus à la carte</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>ne compte pas</translation>
    </message>
    <message>
        <source>counts in part</source>
        <translation>compte en partie</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Ce qui compte</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Hide the archived</source>
        <translation>Cacher les programmes archivés</translation>
    </message>
    <message>
        <source>The programmes are being read.</source>
        <translation>Lecture des programmes.</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>La liste ne peut pas être lue</translation>
    </message>
    <message numerus="yes">
        <source>Show %n archived</source>
        <translation>
            <numerusform>Voir %n programme archivé</numerusform>
            <numerusform>Voir les %n programmes archivés</numerusform>
        </translation>
    </message>
    <message>
        <source>The first that runs is the card at the counter. Their order: drag one, or press {keys}.</source>
        <translation>Le premier en cours est la carte de fidélité. Ordre&#xa0;: glissez, ou {keys}.</translation>
    </message>
    <message>
        <source>“{name}” archived</source>
        <translation>«&#xa0;{name}&#xa0;» archivé</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Name of the programme</source>
        <translation>Nom du programme</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ressortir</translation>
    </message>
    <message numerus="yes">
        <source>A name has %n characters at the most; the rest is left out.</source>
        <translation>
            <numerusform>Un nom a %n caractère au plus&#xa0;; le reste est laissé de côté.</numerusform>
            <numerusform>Un nom a %n caractères au plus&#xa0;; le reste est laissé de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>what the menu stamps</source>
        <translation>selon la carte</translation>
    </message>
    <message>
        <source>items chosen here</source>
        <translation>articles choisis</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Go to the menu, where items are stamped or not</source>
        <translation>Aller à la carte, où chaque article donne un tampon ou non</translation>
    </message>
    <message>
        <source>These count</source>
        <translation>Comptent</translation>
    </message>
    <message>
        <source>Search the menu</source>
        <translation>Chercher dans la carte</translation>
    </message>
    <message>
        <source>Nothing on the menu is called that.</source>
        <translation>Rien à la carte ne s’appelle ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} items count.</source>
        <translation>
            <numerusform>%n article sur {all} compte.</numerusform>
            <numerusform>%n articles sur {all} comptent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not on the menu any more, and count again if they come back.</source>
        <translation>
            <numerusform>%n autre n’est plus à la carte, et recompte s’il y revient.</numerusform>
            <numerusform>%n autres ne sont plus à la carte, et recomptent s’ils y reviennent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Running, the card</source>
        <translation>En cours, affiché</translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>It begins</source>
        <translation>Il commence</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>tout de suite</translation>
    </message>
    <message>
        <source>on a day</source>
        <translation>un certain jour</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>Il finit</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>with a day</source>
        <translation>un certain jour</translation>
    </message>
    <message>
        <source>What it collects</source>
        <translation>Ce qui se collecte</translation>
    </message>
    <message>
        <source>It collects</source>
        <translation>On collecte</translation>
    </message>
    <message>
        <source>stamps</source>
        <translation>des tampons</translation>
    </message>
    <message>
        <source>points, by the amount</source>
        <translation>des points, selon le prix</translation>
    </message>
    <message>
        <source>nothing: rewards by hand</source>
        <translation>rien&#xa0;: offert à la main</translation>
    </message>
    <message>
        <source>A reward after</source>
        <translation>Une récompense après</translation>
    </message>
    <message>
        <source>One stamp for</source>
        <translation>Un tampon pour</translation>
    </message>
    <message>
        <source>a visit, whatever is ordered</source>
        <translation>une visite, quoi qu’on prenne</translation>
    </message>
    <message>
        <source>each item that counts</source>
        <translation>chaque article qui compte</translation>
    </message>
    <message>
        <source>For each {unit} spent</source>
        <translation>Par {unit} dépensé</translation>
    </message>
    <message>
        <source>People have collected in it: for something else, make another programme.</source>
        <translation>On y a déjà collecté : pour autre chose, créez un autre programme.</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamps</source>
        <translation>
            <numerusform>%n tampon</numerusform>
            <numerusform>%n tampons</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>A waiting reward expires after</source>
        <translation>Une récompense expire après</translation>
    </message>
    <message>
        <source>Between two visits that count</source>
        <translation>Entre deux visites qui comptent</translation>
    </message>
    <message>
        <source>Orders a day that count</source>
        <translation>Commandes par jour</translation>
    </message>
    <message>
        <source>Rewards that wait today count as new: none of them goes before {day}.</source>
        <translation>Les récompenses déjà en attente repartent d’aujourd’hui&#xa0;: aucune ne part avant le {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Change to {number}</source>
        <translation>Passer à {number}</translation>
    </message>
    <message>
        <source>Leave it at {number}</source>
        <translation>Laisser à {number}</translation>
    </message>
    <message>
        <source>Looking at the cards …</source>
        <translation>Lecture des cartes…</translation>
    </message>
    <message>
        <source>{later} instead of {of}.</source>
        <translation>{later} au lieu de {of}.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>See what it would have given in the last weeks, from the visits that were noted. Nothing is written.</source>
        <translation>Voyez ce qu’il aurait donné ces dernières semaines, d’après les visites notées. Rien n’est écrit.</translation>
    </message>
    <message numerus="yes">
        <source>Try it on the last %n days</source>
        <translation>
            <numerusform>Essayer sur %n jour</numerusform>
            <numerusform>Essayer sur les %n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>How far the trial is</source>
        <translation>Avancement de l’essai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>visits that count</source>
        <translation>visites qui comptent</translation>
    </message>
    <message>
        <source>rewards</source>
        <translation>récompenses</translation>
    </message>
    <message>
        <source>rewards a week</source>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>Nobody has anything in it yet, so nothing changes for anybody.</source>
        <translation>Personne n’y a encore rien&#xa0;: rien ne change pour personne.</translation>
    </message>
    <message>
        <source>The few people who have something in it keep all of it.</source>
        <translation>Les quelques personnes qui y ont quelque chose gardent tout.</translation>
    </message>
    <message>
        <source>{people} people have something in it, and keep all of it.</source>
        <translation>{people} personnes y ont quelque chose et gardent tout.</translation>
    </message>
    <message numerus="yes">
        <source>For the next reward they need %n more points than today.</source>
        <translation>
            <numerusform>Pour la prochaine récompense, il leur faut %n point de plus qu’aujourd’hui.</numerusform>
            <numerusform>Pour la prochaine récompense, il leur faut %n points de plus qu’aujourd’hui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the next reward they need %n more stamps than today.</source>
        <translation>
            <numerusform>Pour la prochaine récompense, il leur faut %n tampon de plus qu’aujourd’hui.</numerusform>
            <numerusform>Pour la prochaine récompense, il leur faut %n tampons de plus qu’aujourd’hui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody loses a point.</source>
        <translation>Personne ne perd un point.</translation>
    </message>
    <message>
        <source>Nobody loses a stamp.</source>
        <translation>Personne ne perd un tampon.</translation>
    </message>
    <message>
        <source>What waits can still be had.</source>
        <translation>Ce qui attend peut encore être pris.</translation>
    </message>
    <message>
        <source>A few people have something in it.</source>
        <translation>Quelques personnes y ont quelque chose.</translation>
    </message>
    <message>
        <source>A reward is waiting for {people} people.</source>
        <translation>Une récompense attend {people} personnes.</translation>
    </message>
    <message>
        <source>{people} people have points in it</source>
        <translation>{people} personnes y ont des points</translation>
    </message>
    <message>
        <source>{people} people have stamps in it</source>
        <translation>{people} personnes y ont des tampons</translation>
    </message>
    <message>
        <source>a reward is waiting for {some} of them</source>
        <translation>{some} ont une récompense</translation>
    </message>
    <message>
        <source>a reward is waiting for a few of them</source>
        <translation>quelques-unes ont une récompense</translation>
    </message>
    <message>
        <source>no reward is waiting</source>
        <translation>aucune récompense n’attend</translation>
    </message>
    <message>
        <source>{people}; {waiting}.</source>
        <translation>{people}&#xa0;; {waiting}.</translation>
    </message>
    <message numerus="yes">
        <source>the last %n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>les %n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was noted in {days}, so there is nothing to try it on.</source>
        <translation>Rien n’a été noté sur {days}&#xa0;: il n’y a rien pour l’essayer.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n visits in {days} would have counted.</source>
        <translation>
            <numerusform>Sur {days}, la visite notée (%n) n’aurait pas compté.</numerusform>
            <numerusform>Sur {days}, aucune des %n visites n’aurait compté.</numerusform>
        </translation>
    </message>
    <message>
        <source>In {days} fewer than {fewest} people would have collected anything: too few for figures that are about nobody in particular.</source>
        <translation>Sur {days}, moins de {fewest} personnes auraient collecté quelque chose&#xa0;: trop peu pour des chiffres qui ne parlent de personne.</translation>
    </message>
    <message>
        <source>In {days}, {earning} of {visits} visits would have counted, from {people} people.</source>
        <translation>Sur {days}, {earning} visites sur {visits} auraient compté, venant de {people} personnes.</translation>
    </message>
    <message>
        <source>Once everybody has a card begun it can come to {week} a week, if every card gets full.</source>
        <translation>Une fois les cartes commencées, cela peut aller jusqu’à {week} par semaine, si toutes se remplissent.</translation>
    </message>
    <message>
        <source>Everybody was taken to begin with an empty card. Nothing was written.</source>
        <translation>Tout le monde est censé commencer avec une carte vide. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>A few people have something in it; a card that is full then is a reward at once.</source>
        <translation>Quelques personnes y ont quelque chose&#xa0;; une carte alors pleine est tout de suite une récompense.</translation>
    </message>
    <message>
        <source>Of {people} people with points, nobody would have a reward at once.</source>
        <translation>Sur {people} personnes avec des points, aucune n’aurait tout de suite une récompense.</translation>
    </message>
    <message>
        <source>Of {people} people with stamps, nobody would have a reward at once.</source>
        <translation>Sur {people} personnes avec des tampons, aucune n’aurait tout de suite une récompense.</translation>
    </message>
    <message>
        <source>Of {people} people with points, a few would have a reward at once.</source>
        <translation>Sur {people} personnes avec des points, quelques-unes auraient tout de suite une récompense.</translation>
    </message>
    <message>
        <source>Of {people} people with stamps, a few would have a reward at once.</source>
        <translation>Sur {people} personnes avec des tampons, quelques-unes auraient tout de suite une récompense.</translation>
    </message>
    <message>
        <source>Of {people} people with points, {some} would have a reward waiting at once.</source>
        <translation>Sur {people} personnes avec des points, {some} auraient tout de suite une récompense en attente.</translation>
    </message>
    <message>
        <source>Of {people} people with stamps, {some} would have a reward waiting at once.</source>
        <translation>Sur {people} personnes avec des tampons, {some} auraient tout de suite une récompense en attente.</translation>
    </message>
    <message>
        <source>That is {rewards} rewards in all.</source>
        <translation>Cela fait {rewards} récompenses en tout.</translation>
    </message>
    <message>
        <source>No card would have got full.</source>
        <translation>Aucune carte n’aurait été pleine.</translation>
    </message>
    <message>
        <source>Fewer than {fewest} people would have had a reward.</source>
        <translation>Moins de {fewest} personnes auraient eu une récompense.</translation>
    </message>
    <message>
        <source>{rewards} rewards would have come, to {people} people: about {week} a week.</source>
        <translation>{rewards} récompenses seraient venues, pour {people} personnes&#xa0;: environ {week} par semaine.</translation>
    </message>
    <message>
        <source>That is {rewards} free orders.</source>
        <translation>Cela fait {rewards} commandes offertes.</translation>
    </message>
    <message>
        <source>That is {rewards} free orders, about {amount} at the menu’s prices.</source>
        <translation>Cela fait {rewards} commandes offertes, environ {amount} aux prix de la carte.</translation>
    </message>
    <message>
        <source>Nothing counts yet: choose at least one item.</source>
        <translation>Rien ne compte encore : choisissez au moins un article.</translation>
    </message>
    <message>
        <source>Nothing that counts has a price on the menu, so it gives no points.</source>
        <translation>Rien de ce qui compte n’a de prix à la carte&#xa0;: il n’y a pas de points.</translation>
    </message>
    <message>
        <source>A waiting reward never expires.</source>
        <translation>Une récompense en attente n’expire jamais.</translation>
    </message>
    <message numerus="yes">
        <source>A waiting reward expires after %n days.</source>
        <translation>
            <numerusform>Une récompense en attente expire après %n jour.</numerusform>
            <numerusform>Une récompense en attente expire après %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ran until {end}.</source>
        <translation>Terminé le {end}.</translation>
    </message>
    <message>
        <source>Ran from {start} to {end}.</source>
        <translation>A duré du {start} au {end}.</translation>
    </message>
    <message>
        <source>Runs without an end.</source>
        <translation>Sans date de fin.</translation>
    </message>
    <message>
        <source>Runs until {end}, that day included.</source>
        <translation>Jusqu’au {end} compris.</translation>
    </message>
    <message>
        <source>Runs from {start}, without an end.</source>
        <translation>À partir du {start}, sans date de fin.</translation>
    </message>
    <message>
        <source>Runs on {start} only.</source>
        <translation>Le {start} seulement.</translation>
    </message>
    <message>
        <source>Runs from {start} to {end}, both days included.</source>
        <translation>Du {start} au {end} compris.</translation>
    </message>
    <message>
        <source>A programme needs a name. It keeps the one it had.</source>
        <translation>Un programme a besoin d’un nom. Il garde celui qu’il avait.</translation>
    </message>
    <message>
        <source>There is a programme of this name already: nobody at the counter could tell them apart.</source>
        <translation>Un programme porte déjà ce nom&#xa0;: au comptoir, personne ne les distinguerait.</translation>
    </message>
    <message>
        <source>A reward takes one point at least.</source>
        <translation>Une récompense prend au moins un point.</translation>
    </message>
    <message>
        <source>A card has one stamp at least.</source>
        <translation>Une carte a au moins un tampon.</translation>
    </message>
    <message>
        <source>A reward takes {most} points at the most.</source>
        <translation>Une récompense prend {most} points au plus.</translation>
    </message>
    <message>
        <source>A card has {most} stamps at the most: nobody fills a larger one.</source>
        <translation>Une carte a {most} tampons au plus&#xa0;: personne n’en remplit une plus grande.</translation>
    </message>
    <message>
        <source>It cannot end before it begins. Nothing was changed.</source>
        <translation>Il ne peut pas finir avant de commencer. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Something was noted in it already: what it collects stays, and so does the programme.</source>
        <translation>Quelque chose y a déjà été noté&#xa0;: ce qui se collecte reste, et le programme aussi.</translation>
    </message>
    <message>
        <source>Its last day is over. Choose a later one, or none, and switch it on then.</source>
        <translation>Son dernier jour est passé. En choisir un plus tard, ou aucun, puis l’activer.</translation>
    </message>
    <message>
        <source>This programme is not there any more.</source>
        <translation>Ce programme n’est plus là.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>From {start}</source>
        <translation>Dès le {start}</translation>
    </message>
    <message>
        <source>Ended {end}</source>
        <translation>Fini le {end}</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivé</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>Nothing is counted: each reward is given by hand, and makes one order free.</source>
        <translation>Rien n’est compté&#xa0;: chaque récompense est donnée à la main et offre une commande.</translation>
    </message>
    <message>
        <source>After {number} × {thing} the {next} is free.</source>
        <translation>Après {number} × {thing}, le {next} est offert.</translation>
    </message>
    <message>
        <source>After {number} × anything the {next} is free.</source>
        <translation>Après {number} articles, le {next} est offert.</translation>
    </message>
    <message>
        <source>After each visit with {thing} the next visit is free.</source>
        <translation>Après chaque visite avec {thing}, la suivante est offerte.</translation>
    </message>
    <message>
        <source>After each visit the next one is free.</source>
        <translation>Après chaque visite, la suivante est offerte.</translation>
    </message>
    <message>
        <source>After {number} visits with {thing} the {next} is free.</source>
        <translation>Après {number} visites avec {thing}, la {next} est offerte.</translation>
    </message>
    <message>
        <source>After {number} visits the {next} is free.</source>
        <translation>Après {number} visites, la {next} est offerte.</translation>
    </message>
    <message>
        <source>A visit noted without an order counts too.</source>
        <translation>Une visite notée sans commande compte aussi.</translation>
    </message>
    <message>
        <source>Only visits noted without an order count: nothing on the menu is stamped.</source>
        <translation>Seules les visites notées sans commande comptent&#xa0;: rien à la carte n’est tamponné.</translation>
    </message>
    <message numerus="yes">
        <source>%n points for each {unit} spent on {thing}, rounded down.</source>
        <translation>
            <numerusform>%n point par {unit} dépensé en {thing}, arrondi à l’inférieur.</numerusform>
            <numerusform>%n points par {unit} dépensé en {thing}, arrondi à l’inférieur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for each {unit} spent, rounded down.</source>
        <translation>
            <numerusform>%n point par {unit} dépensé, arrondi à l’inférieur.</numerusform>
            <numerusform>%n points par {unit} dépensé, arrondi à l’inférieur.</numerusform>
        </translation>
    </message>
    <message>
        <source>At {number} points an order is free.</source>
        <translation>À {number} points, une commande est offerte.</translation>
    </message>
    <message numerus="yes">
        <source>After a visit that counts, the next one counts %n minutes later at the earliest.</source>
        <translation>
            <numerusform>Après une visite qui compte, la suivante compte au plus tôt %n minute plus tard.</numerusform>
            <numerusform>Après une visite qui compte, la suivante compte au plus tôt %n minutes plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n orders a day count.</source>
        <translation>
            <numerusform>Au plus %n commande par jour compte.</numerusform>
            <numerusform>Au plus %n commandes par jour comptent.</numerusform>
        </translation>
    </message>
    <message>
        <source>{thing}</source>
        <comment>an item or a category in a sentence</comment>
        <translation>«&#xa0;{thing}&#xa0;»</translation>
    </message>
    <message>
        <source>{thing} counts too.</source>
        <translation>Compte aussi&#xa0;: {thing}.</translation>
    </message>
    <message>
        <source>{things} count too.</source>
        <translation>Comptent aussi&#xa0;: {things}.</translation>
    </message>
</context>
<context>
    <name>regulars</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>L’habituel</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Stamps</source>
        <translation>Tampons</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message numerus="yes">
        <source>Not seen for %n days</source>
        <translation>
            <numerusform>Pas vus depuis %n jour</numerusform>
            <numerusform>Pas vus depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Reward waiting</source>
        <translation>Récompense en attente</translation>
    </message>
    <message>
        <source>Birthday this month</source>
        <translation>Anniversaire ce mois</translation>
    </message>
    <message>
        <source>Without a card</source>
        <translation>Sans carte</translation>
    </message>
    <message>
        <source>Forget soon</source>
        <translation>À oublier</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>{filter} · {count}</source>
        <translation>{filter} · {count}</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Encore personne</translation>
    </message>
    <message>
        <source>A first name is all it takes. Add somebody here, or at the counter with a card.</source>
        <translation>Un prénom suffit. Ajoutez quelqu’un ici, ou au comptoir avec une carte.</translation>
    </message>
    <message>
        <source>Everybody has been here lately</source>
        <translation>Tout le monde est venu récemment</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has stayed away for %n days.</source>
        <translation>
            <numerusform>Personne n’est resté absent %n jour.</numerusform>
            <numerusform>Personne n’est resté absent %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reward is waiting</source>
        <translation>Aucune récompense en attente</translation>
    </message>
    <message>
        <source>Whoever fills a card is listed here until the reward is had.</source>
        <translation>Qui remplit une carte est listé ici jusqu’à ce que la récompense soit prise.</translation>
    </message>
    <message>
        <source>No birthday this month</source>
        <translation>Pas d’anniversaire ce mois</translation>
    </message>
    <message>
        <source>Day and month are kept for those who told them, never the year.</source>
        <translation>Le jour et le mois sont gardés pour qui les a donnés, jamais l’année.</translation>
    </message>
    <message>
        <source>Everybody has a card</source>
        <translation>Tout le monde a une carte</translation>
    </message>
    <message>
        <source>Whoever has none is found at the counter by first name.</source>
        <translation>Qui n’en a pas se retrouve au comptoir par son prénom.</translation>
    </message>
    <message>
        <source>Nobody is to be forgotten soon</source>
        <translation>Personne n’est à oublier bientôt</translation>
    </message>
    <message>
        <source>Whoever has not been here for three years is forgotten; two months before, they are listed here.</source>
        <translation>Qui n’est pas venu depuis trois ans est oublié ; deux mois avant, il est listé ici.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>Whoever is put in the bin can be brought back from here.</source>
        <translation>D’ici, on fait revenir qui est à la corbeille.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>récompense</translation>
    </message>
    <message numerus="yes">
        <source>%n rewards</source>
        <translation>
            <numerusform>%n récompense</numerusform>
            <numerusform>%n récompenses</numerusform>
        </translation>
    </message>
    <message>
        <source>{have} of {of}</source>
        <translation>{have} sur {of}</translation>
    </message>
    <message>
        <source>The list is still being printed.</source>
        <translation>La liste est encore en cours d’impression.</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Chercher (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search by name, telephone or e-mail</source>
        <translation>Chercher par nom, téléphone ou e-mail</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Who is listed</source>
        <translation>Qui est listé</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>Doublons…</translation>
    </message>
    <message>
        <source>Possible duplicates (Ctrl+D)</source>
        <translation>Doublons possibles (Ctrl+D)</translation>
    </message>
    <message>
        <source>Days without a visit</source>
        <translation>Jours sans visite</translation>
    </message>
    <message>
        <source>days without a visit</source>
        <translation>jours sans visite</translation>
    </message>
    <message>
        <source>Nobody by just that name. These come close.</source>
        <translation>Personne ne s’appelle ainsi. Ceux-ci s’en approchent.</translation>
    </message>
    <message>
        <source>{listed} of {all}</source>
        <translation>{listed} sur {all}</translation>
    </message>
    <message>
        <source>Nobody by that name</source>
        <translation>Personne ne s’appelle ainsi</translation>
    </message>
    <message>
        <source>Look for another part of the name, or fewer letters.</source>
        <translation>Cherchez une autre partie du nom, ou moins de lettres.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie…</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>Habitués</translation>
    </message>
    <message numerus="yes">
        <source>%n regulars put in the bin</source>
        <translation>
            <numerusform>%n habitué mis à la corbeille</numerusform>
            <numerusform>%n habitués mis à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars brought back</source>
        <translation>
            <numerusform>%n habitué revenu</numerusform>
            <numerusform>%n habitués revenus</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Choose everybody</source>
        <translation>Choisir tout le monde</translation>
    </message>
    <message>
        <source>Merge the two…</source>
        <translation>Fusionner les deux…</translation>
    </message>
    <message>
        <source>Possible duplicates…</source>
        <translation>Doublons possibles…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Faire revenir</translation>
    </message>
    <message>
        <source>Put in the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Sort by: {column}</source>
        <translation>Trier par : {column}</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Lecture de la liste…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message numerus="yes">
        <source>%n pages printed</source>
        <translation>
            <numerusform>%n page imprimée</numerusform>
            <numerusform>%n pages imprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer does not answer. Nothing was printed.</source>
        <translation>L’imprimante ne répond pas. Rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>First name or nickname</source>
        <translation>Prénom ou surnom</translation>
    </message>
    <message>
        <source>First name or nickname of somebody new</source>
        <translation>Prénom ou surnom de la nouvelle personne</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Somebody needs a name to be called by.</source>
        <translation>Il faut un nom par lequel l’appeler.</translation>
    </message>
    <message numerus="yes">
        <source>A name has %n characters at the most.</source>
        <translation>
            <numerusform>Un nom a %n caractère au plus.</numerusform>
            <numerusform>Un nom a %n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is remembered</source>
        <translation>{name}, c’est retenu</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choisi</numerusform>
            <numerusform>%n choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort by this column (Alt+{digit})</source>
        <translation>Trier par cette colonne (Alt+{digit})</translation>
    </message>
</context>
<context>
    <name>restore</name>
    <message>
        <source>Go back to a copy</source>
        <translation>Revenir à une copie</translation>
    </message>
    <message>
        <source>Copies found</source>
        <translation>Copies trouvées</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Un autre dossier…</translation>
    </message>
    <message>
        <source>The copy is opened beside the café and read through. Nothing changes yet.</source>
        <translation>La copie est ouverte à côté du café et lue en entier. Rien ne change encore.</translation>
    </message>
    <message>
        <source>This computer does not open this copy. Type the café’s recovery code, or its passphrase.</source>
        <translation>Cet ordinateur n’ouvre pas cette copie. Saisissez le code de secours du café, ou sa phrase secrète.</translation>
    </message>
    <message>
        <source>Recovery code or passphrase</source>
        <translation>Code de secours ou phrase secrète</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Ouvrir la copie</translation>
    </message>
    <message>
        <source>Go back to this copy</source>
        <translation>Revenir à cette copie</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Tout laisser tel quel</translation>
    </message>
    <message>
        <source>Choose another copy</source>
        <translation>Choisir une autre copie</translation>
    </message>
    <message>
        <source>This copy cannot be used</source>
        <translation>Cette copie est inutilisable</translation>
    </message>
    <message>
        <source>A folder with copies of the café</source>
        <translation>Un dossier avec des copies du café</translation>
    </message>
    <message>
        <source>{moment} · {size}</source>
        <translation>{moment} · {size}</translation>
    </message>
    <message>
        <source>Which copy? It is opened beside the café first; nothing changes yet.</source>
        <translation>Quelle copie&#xa0;? Elle est d’abord ouverte à côté du café&#xa0;; rien ne change encore.</translation>
    </message>
    <message>
        <source>Where are the copies? A stick of an old computer will do.</source>
        <translation>Où sont les copies&#xa0;? La clé USB d’un ancien ordinateur convient.</translation>
    </message>
    <message>
        <source>Reading the copy…</source>
        <translation>Lecture de la copie…</translation>
    </message>
    <message>
        <source>This does not open the copy. Look at it again, letter by letter.</source>
        <translation>Cela n’ouvre pas la copie. Vérifiez lettre par lettre.</translation>
    </message>
    <message>
        <source>The copy opens. This is what it holds, beside the café as it is now.</source>
        <translation>La copie s’ouvre. Voici ce qu’elle contient, à côté du café tel qu’il est.</translation>
    </message>
    <message>
        <source>The copy opens. This is what it holds.</source>
        <translation>La copie s’ouvre. Voici ce qu’elle contient.</translation>
    </message>
    <message>
        <source>Not all of this copy reads back as it was written. Look for an older one first.</source>
        <translation>Tout ne se relit pas dans cette copie. Cherchez-en d’abord une plus ancienne.</translation>
    </message>
    <message>
        <source>The file of now is not deleted. It is kept in the folder {folder}.</source>
        <translation>Le fichier actuel n’est pas supprimé. Il est gardé dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>The café asks for its code once more when it opens: this computer has no key to it.</source>
        <translation>Le café demandera encore une fois son code à l’ouverture&#xa0;: cet ordinateur n’en a pas la clé.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Visits, stamps, rewards</source>
        <translation>Visites, tampons, récompenses</translation>
    </message>
    <message>
        <source>Last noted</source>
        <translation>Dernière note</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>Dans la copie</translation>
    </message>
    <message>
        <source>What the café holds, and what the copy holds</source>
        <translation>Ce que contient le café, et ce que contient la copie</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>What was noted after that is not in the copy.</source>
        <translation>Ce qui a été noté ensuite n’est pas dans la copie.</translation>
    </message>
    <message>
        <source>Nothing was noted since: nothing would be missing.</source>
        <translation>Rien n’a été noté depuis&#xa0;: il ne manquerait rien.</translation>
    </message>
    <message>
        <source>The copy holds more than the café does now.</source>
        <translation>La copie contient plus que le café actuel.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits, stamps or rewards</source>
        <translation>
            <numerusform>%n visite, tampon ou récompense</numerusform>
            <numerusform>%n visites, tampons ou récompenses</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} et {other}</translation>
    </message>
    <message>
        <source>Would be missing here: {what}, and every change of menu, cards and rules since.</source>
        <translation>Il manquerait ici&#xa0;: {what}, et tout changement de la carte, des cartes et des règles depuis.</translation>
    </message>
    <message>
        <source>There is no copy of a café in this folder. Nothing was changed.</source>
        <translation>Il n’y a pas de copie d’un café dans ce dossier. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Plug its disk or stick in again.</source>
        <translation>Le dossier n’est plus là. Rebranchez son disque ou sa clé USB.</translation>
    </message>
    <message>
        <source>This is a copy of another café. To open that one, start Cafémémo with another folder.</source>
        <translation>C’est la copie d’un autre café. Pour l’ouvrir, lancez Cafémémo avec un autre dossier.</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Barista</source>
        <translation>Barista</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Note visits and rewards, and take them back within ten seconds</source>
        <translation>Noter visites et récompenses, et les annuler dans les dix secondes</translation>
    </message>
    <message>
        <source>Welcome newcomers and give out cards</source>
        <translation>Accueillir les nouveaux et donner des cartes</translation>
    </message>
    <message>
        <source>Make an order somebody’s usual</source>
        <translation>Faire d’une commande l’habitude de quelqu’un</translation>
    </message>
    <message>
        <source>Take back earlier visits of today</source>
        <translation>Annuler des visites notées plus tôt dans la journée</translation>
    </message>
    <message>
        <source>Give an earlier visit of today to someone else</source>
        <translation>Donner à quelqu’un d’autre une visite notée plus tôt</translation>
    </message>
    <message>
        <source>Open this window with a PIN of their own</source>
        <translation>Ouvrir cette fenêtre avec son propre code</translation>
    </message>
    <message>
        <source>A usual is changed by a lead or the owner.</source>
        <translation>C’est au responsable ou au propriétaire de changer une habitude.</translation>
    </message>
    <message>
        <source>Earlier visits are taken back by a lead or the owner.</source>
        <translation>C’est au responsable ou au propriétaire d’annuler une visite plus ancienne.</translation>
    </message>
    <message>
        <source>Earlier visits are given to someone else by a lead or the owner.</source>
        <translation>C’est au responsable ou au propriétaire de donner une visite à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>F10 changes who is at the counter.</source>
        <translation>F10 change qui est au comptoir.</translation>
    </message>
</context>
<context>
    <name>scanner test</name>
    <message>
        <source>{device}: on</source>
        <translation>{device} : oui</translation>
    </message>
    <message>
        <source>{device}: off</source>
        <translation>{device} : non</translation>
    </message>
    <message>
        <source>Try a scanner</source>
        <translation>Essayer un lecteur</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The keys come too slowly to be read (Bluetooth?): {ms}&#xa0;ms apart. Set the scanner to send faster.</source>
        <translation>Les touches arrivent trop lentement pour être lues (Bluetooth&#xa0;?)&#xa0;: {ms}&#xa0;ms d’écart. Réglez le lecteur pour qu’il envoie plus vite.</translation>
    </message>
    <message>
        <source>The keys come slowly (Bluetooth?): {ms}&#xa0;ms apart. A faster setting reads sooner.</source>
        <translation>Les touches arrivent lentement (Bluetooth&#xa0;?)&#xa0;: {ms}&#xa0;ms d’écart. Un réglage plus rapide lit plus tôt.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Before the code</source>
        <translation>Avant le code</translation>
    </message>
    <message>
        <source>After the code</source>
        <translation>Après le code</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminé par</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>{median}&#xa0;ms apart, {longest}&#xa0;ms at most</source>
        <translation>{median}&#xa0;ms d’écart, {longest}&#xa0;ms au plus</translation>
    </message>
    <message>
        <source>Not read as one card</source>
        <translation>Pas lu comme une carte</translation>
    </message>
    <message>
        <source>A Cafémémo card</source>
        <translation>Une carte Cafémémo</translation>
    </message>
    <message>
        <source>It was read right.</source>
        <translation>Elle a été bien lue.</translation>
    </message>
    <message>
        <source>Scan any card.</source>
        <translation>Scannez n’importe quelle carte.</translation>
    </message>
    <message>
        <source>Nobody is greeted here and nothing is noted; codes are never shown.</source>
        <translation>Ici, personne n’est accueilli et rien n’est noté&#xa0;; les codes ne sont jamais affichés.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>A card that was not read</source>
        <translation>Une carte qui n’a pas été lue</translation>
    </message>
    <message>
        <source>Two cards in one scan</source>
        <translation>Deux cartes en une lecture</translation>
    </message>
    <message>
        <source>Not a whole card</source>
        <translation>Une carte incomplète</translation>
    </message>
    <message>
        <source>A code from elsewhere</source>
        <translation>Un code venu d’ailleurs</translation>
    </message>
    <message>
        <source>Keys typed by hand</source>
        <translation>Des touches tapées à la main</translation>
    </message>
    <message>
        <source>The scanner is set up well.</source>
        <translation>Le lecteur est bien réglé.</translation>
    </message>
    <message>
        <source>Two cards came with nothing between them: set the scanner to send Enter after each.</source>
        <translation>Deux cartes sont arrivées sans rien entre elles&#xa0;: réglez le lecteur pour qu’il envoie Entrée après chacune.</translation>
    </message>
    <message>
        <source>Only part of the code arrived. Scan it again, a little slower.</source>
        <translation>Le code n’est arrivé qu’en partie. Scannez-le de nouveau, un peu plus lentement.</translation>
    </message>
    <message>
        <source>A letter of the code is wrong. Scan it again; if it stays so, the scanner sends too fast or the card is damaged.</source>
        <translation>Une lettre du code est fausse. Scannez-le de nouveau&#xa0;; si cela persiste, le lecteur envoie trop vite ou la carte est abîmée.</translation>
    </message>
    <message>
        <source>This is a code from elsewhere. Nothing of it was kept.</source>
        <translation>Ce code vient d’ailleurs. Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>This looks like typing, not like a scan.</source>
        <translation>Cela ressemble à de la frappe, pas à une lecture.</translation>
    </message>
    <message>
        <source>The letters came small: Caps Lock is on, or the scanner is set so. Cafémémo reads them anyway.</source>
        <translation>Les lettres arrivent en minuscules&#xa0;: Verr. Maj est actif, ou le lecteur est réglé ainsi. Cafémémo les lit quand même.</translation>
    </message>
    <message>
        <source>The scanner adds “{suffix}” after the code. Set it to send Enter and nothing else.</source>
        <translation>Le lecteur ajoute «&#xa0;{suffix}&#xa0;» après le code. Réglez-le pour qu’il envoie Entrée et rien d’autre.</translation>
    </message>
    <message>
        <source>Nothing ends a scan: set the scanner to send Enter.</source>
        <translation>Rien ne termine la lecture&#xa0;: réglez le lecteur pour qu’il envoie Entrée.</translation>
    </message>
    <message>
        <source>The scanner is set to the {scanner} keyboard and this computer to another one. Cafémémo reads it anyway.</source>
        <translation>Le lecteur est réglé sur le clavier {scanner} et cet ordinateur sur un autre. Cafémémo le lit quand même.</translation>
    </message>
    <message>
        <source>The scanner is set to the {scanner} keyboard and this computer to the {host} one. Cafémémo reads it anyway.</source>
        <translation>Le lecteur est réglé sur le clavier {scanner} et cet ordinateur sur le clavier {host}. Cafémémo le lit quand même.</translation>
    </message>
    <message>
        <source>its letters, and where the keys are</source>
        <translation>ses lettres et la place des touches</translation>
    </message>
    <message>
        <source>its letters</source>
        <translation>ses lettres</translation>
    </message>
    <message>
        <source>where the keys are</source>
        <translation>la place des touches</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>This system has no keyring, so the key is the file cafe.key beside the data: it keeps the data from who finds a copy without it, not from who can read this folder.</source>
        <translation>Ce système n’a pas de trousseau&#xa0;: la clé est donc le fichier cafe.key, à côté des données. Elle les protège de qui trouverait une copie sans elle, pas de qui peut lire ce dossier.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The café’s name</source>
        <translation>Le nom du café</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Cafémémo remembers your regulars and how they take their coffee, on this computer and nowhere else. Four short steps, and the counter is open.</source>
        <translation>Cafémémo se souvient des habitués et de leur café, sur cet ordinateur et nulle part ailleurs. Quatre petites étapes, et le comptoir est ouvert.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The café needs a name. It can be changed later.</source>
        <translation>Il faut un nom au café. Il pourra changer plus tard.</translation>
    </message>
    <message>
        <source>contents not known</source>
        <translation>contenu inconnu</translation>
    </message>
    <message>
        <source>holds no allergen</source>
        <translation>sans allergène</translation>
    </message>
    <message>
        <source>The sample menu</source>
        <translation>La carte d’exemple</translation>
    </message>
    <message>
        <source>The menu</source>
        <translation>La carte</translation>
    </message>
    <message>
        <source>A sample menu to begin with.</source>
        <translation>Une carte d’exemple pour commencer.</translation>
    </message>
    <message numerus="yes">
        <source>A sample menu of %n items, with their options, what is in them and a price.</source>
        <translation>
            <numerusform>Une carte d’exemple de %n article, avec ses options, ce qu’il contient et un prix.</numerusform>
            <numerusform>Une carte d’exemple de %n articles, avec leurs options, ce qu’ils contiennent et un prix.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty menu</source>
        <translation>Une carte vide</translation>
    </message>
    <message>
        <source>You fill it on the Menu page of the owner’s window. Until then visits are noted without orders.</source>
        <translation>Elle se remplit à la page Carte de la fenêtre du propriétaire. D’ici là, les visites se notent sans commande.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>The counter can begin at once. Everything can be changed later.</source>
        <translation>Le comptoir peut commencer tout de suite. Tout pourra changer plus tard.</translation>
    </message>
    <message>
        <source>Keep it and go through it</source>
        <translation>La garder et la parcourir</translation>
    </message>
    <message>
        <source>The Menu page opens right afterwards.</source>
        <translation>La page Carte s’ouvre juste après.</translation>
    </message>
    <message>
        <source>Begin with an empty menu</source>
        <translation>Commencer par une carte vide</translation>
    </message>
    <message>
        <source>For a menu that has nothing in common with this one.</source>
        <translation>Pour une carte qui n’a rien en commun avec celle-ci.</translation>
    </message>
    <message>
        <source>The PIN is chosen.</source>
        <translation>Le code est choisi.</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Choisir un autre code</translation>
    </message>
    <message>
        <source>PIN, 6 to 12 digits</source>
        <translation>Code, de 6 à 12 chiffres</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Le même encore une fois</translation>
    </message>
    <message>
        <source>Without a PIN, whoever opens the owner’s window first chooses it. Better do it now than later.</source>
        <translation>Sans code, c’est la première personne à ouvrir la fenêtre du propriétaire qui le choisira. Autant le faire maintenant.</translation>
    </message>
    <message>
        <source>If it is forgotten</source>
        <translation>En cas d’oubli</translation>
    </message>
    <message>
        <source>What keeps the data</source>
        <translation>Ce qui protège les données</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Le code du propriétaire</translation>
    </message>
    <message>
        <source>It opens the owner’s window: regulars, menu, stamp cards, staff. At the counter nobody is asked for it.</source>
        <translation>Il ouvre la fenêtre du propriétaire&#xa0;: habitués, carte, fidélité, équipe. Au comptoir, personne n’a à le taper.</translation>
    </message>
    <message>
        <source>Choose it later</source>
        <translation>Le choisir plus tard</translation>
    </message>
    <message>
        <source>Everything is encrypted. The key is in this system’s keyring: a copy of the files alone opens nowhere else.</source>
        <translation>Tout est chiffré. La clé est dans le trousseau de ce système&#xa0;: une copie des fichiers seuls ne s’ouvre nulle part ailleurs.</translation>
    </message>
    <message>
        <source>The code was typed back. It counts.</source>
        <translation>Le code a été ressaisi. Il compte.</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Imprimer la feuille…</translation>
    </message>
    <message>
        <source>Save it as a PDF…</source>
        <translation>L’enregistrer en PDF…</translation>
    </message>
    <message>
        <source>The code on the sheet, typed back</source>
        <translation>Le code de la feuille, ressaisi</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Où la garder</translation>
    </message>
    <message>
        <source>At home, with papers that matter; not at the counter. Delete the PDF once it is printed.</source>
        <translation>Chez vous, avec les papiers importants&#xa0;; pas au comptoir. Supprimez le PDF une fois imprimé.</translation>
    </message>
    <message>
        <source>If it is done later</source>
        <translation>Si c’est fait plus tard</translation>
    </message>
    <message>
        <source>Everything can be set up and tried. The first regular is remembered once the code was typed back.</source>
        <translation>Tout peut être réglé et essayé. Le premier habitué est retenu une fois le code ressaisi.</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>La feuille de secours</translation>
    </message>
    <message>
        <source>It opens the café if this computer or its key is lost, or the PIN is forgotten.</source>
        <translation>Elle ouvre le café si cet ordinateur ou sa clé est perdu, ou le code PIN oublié.</translation>
    </message>
    <message>
        <source>Take the sheet in your hand and type its code: only then it is sure that you have it.</source>
        <translation>Prenez la feuille en main et saisissez son code&#xa0;: alors seulement il est sûr que vous l’avez.</translation>
    </message>
    <message>
        <source>One page with a code. It opens the café if this computer or its key is lost, or the PIN is forgotten. Nobody else has it.</source>
        <translation>Une page avec un code. Elle ouvre le café si cet ordinateur ou sa clé est perdu, ou le code PIN oublié. Personne d’autre ne l’a.</translation>
    </message>
    <message>
        <source>Do it later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Type the code that is on the sheet, or do it later.</source>
        <translation>Saisissez le code de la feuille, ou faites-le plus tard.</translation>
    </message>
    <message>
        <source>Capitals and hyphens do not matter.</source>
        <translation>Majuscules et tirets n’importent pas.</translation>
    </message>
    <message>
        <source>The code of a test card</source>
        <translation>Le code d’une carte d’essai</translation>
    </message>
    <message>
        <source>No scanner yet? Type the letters below the code, then Enter</source>
        <translation>Pas encore de lecteur&#xa0;? Tapez les lettres sous le code, puis Entrée</translation>
    </message>
    <message>
        <source>Try your scanner</source>
        <translation>Essayer le lecteur</translation>
    </message>
    <message>
        <source>Scan this test card off the screen. Nobody is greeted, and nothing is noted.</source>
        <translation>Scannez cette carte d’essai à l’écran. Personne n’est accueilli, et rien n’est noté.</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Ouvrir le comptoir</translation>
    </message>
    <message>
        <source>Open the counter without a test</source>
        <translation>Ouvrir le comptoir sans essai</translation>
    </message>
    <message>
        <source>{device}: {state}</source>
        <translation>{device}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>Typed right</source>
        <translation>Bien tapé</translation>
    </message>
    <message>
        <source>A scanner types the same, faster.</source>
        <translation>Un lecteur tape la même chose, plus vite.</translation>
    </message>
    <message>
        <source>Not these letters</source>
        <translation>Ce ne sont pas ces lettres</translation>
    </message>
    <message>
        <source>Compare them once more.</source>
        <translation>Comparez-les encore une fois.</translation>
    </message>
    <message>
        <source>The card arrived</source>
        <translation>La carte est arrivée</translation>
    </message>
    <message>
        <source>{device}: it was read right.</source>
        <translation>{device}&#xa0;: bien lue.</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>En attente d’un scan</translation>
    </message>
    <message>
        <source>Cafémémo made a mistake. What is on the disk is safe. Try again.</source>
        <translation>Cafémémo a fait une erreur. Ce qui est sur le disque est intact. Réessayez.</translation>
    </message>
    <message>
        <source>Writing the name…</source>
        <translation>Écriture du nom…</translation>
    </message>
    <message>
        <source>Keeping the PIN…</source>
        <translation>Enregistrement du code…</translation>
    </message>
    <message>
        <source>Going on…</source>
        <translation>On continue…</translation>
    </message>
    <message>
        <source>Writing the menu…</source>
        <translation>Écriture de la carte…</translation>
    </message>
    <message>
        <source>Opening the counter…</source>
        <translation>Ouverture du comptoir…</translation>
    </message>
    <message>
        <source>Making the café…</source>
        <translation>Création du café…</translation>
    </message>
    <message>
        <source>Is the system’s keyring asking for its password?</source>
        <translation>Le trousseau du système demande-t-il son mot de passe&#xa0;?</translation>
    </message>
    <message>
        <source>Looking at the code…</source>
        <translation>Vérification du code…</translation>
    </message>
    <message>
        <source>This is another code. Type the one on the newest sheet.</source>
        <translation>C’est un autre code. Saisissez celui de la feuille la plus récente.</translation>
    </message>
    <message>
        <source>The counter is open. {key} opens the owner’s window.</source>
        <translation>Le comptoir est ouvert. {key} ouvre la fenêtre du propriétaire.</translation>
    </message>
    <message>
        <source>Step {step} of {of}</source>
        <translation>Étape {step} sur {of}</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Essayer la démo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi elle sert</translation>
    </message>
    <message>
        <source>This code opens the café’s memory when nothing else does: the computer is new, its keyring was reset, the key file is lost, or the owner’s PIN is forgotten.</source>
        <translation>Ce code ouvre la mémoire du café quand rien d’autre ne l’ouvre&#xa0;: l’ordinateur est neuf, son trousseau a été remis à zéro, le fichier de clé est perdu, ou le code PIN du propriétaire est oublié.</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Où la garder</translation>
    </message>
    <message>
        <source>At home, with papers that matter. Not at the counter, not beside the computer, and not as a picture on a phone. Whoever has this sheet and a copy of the café can read everything in it.</source>
        <translation>Chez vous, avec les papiers importants. Pas au comptoir, pas à côté de l’ordinateur, ni en photo sur un téléphone. Qui a cette feuille et une copie du café peut tout y lire.</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Comment s’en servir</translation>
    </message>
    <message>
        <source>Cafémémo asks for it by itself. Capitals and hyphens do not matter, and 0 and O are the same, as are 1, I and L. If the sheet is lost, make a new one in the owner’s window: Backups, Protection. From then on this one opens nothing.</source>
        <translation>Cafémémo la demande de lui-même. Majuscules et tirets n’importent pas, 0 et O sont pareils, comme 1, I et L. Si la feuille est perdue, faites-en une nouvelle dans la fenêtre du propriétaire&#xa0;: Sauvegardes, Protection. Dès lors, celle-ci n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Enregistrer la feuille de secours</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the sheet as a PDF instead.</source>
        <translation>Aucune imprimante n’est installée sur cet ordinateur. Enregistrez plutôt la feuille en PDF.</translation>
    </message>
    <message>
        <source>The printer does not answer. Nothing was printed.</source>
        <translation>L’imprimante ne répond pas. Rien n’a été imprimé.</translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message>
        <source>PIN</source>
        <translation>code</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Saisissez votre code.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. Try again in %n seconds.</source>
        <translation>
            <numerusform>Ce n’est pas le bon code. Réessayez dans %n&#xa0;seconde.</numerusform>
            <numerusform>Ce n’est pas le bon code. Réessayez dans %n&#xa0;secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too soon after a wrong PIN. Try again in %n seconds.</source>
        <translation>
            <numerusform>Trop tôt après un code erroné. Réessayez dans %n&#xa0;seconde.</numerusform>
            <numerusform>Trop tôt après un code erroné. Réessayez dans %n&#xa0;secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. Try again in %n minutes.</source>
        <translation>
            <numerusform>Ce n’est pas le bon code. Réessayez dans %n&#xa0;minute.</numerusform>
            <numerusform>Ce n’est pas le bon code. Réessayez dans %n&#xa0;minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too soon after a wrong PIN. Try again in %n minutes.</source>
        <translation>
            <numerusform>Trop tôt après un code erroné. Réessayez dans %n&#xa0;minute.</numerusform>
            <numerusform>Trop tôt après un code erroné. Réessayez dans %n&#xa0;minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>Who is at the counter?</source>
        <translation>Qui est au comptoir&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody is on the list. The owner adds staff.</source>
        <translation>Il n’y a encore personne dans l’équipe. C’est au responsable de l’ajouter.</translation>
    </message>
    <message>
        <source>More names</source>
        <translation>Autres prénoms</translation>
    </message>
    <message>
        <source>{name} is at the counter. Change (F10)</source>
        <translation>{name} est au comptoir. Changer (F10)</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>au comptoir</translation>
    </message>
</context>
<context>
    <name>staff page</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>The new one’s name</source>
        <translation>Le nom de la nouvelle personne</translation>
    </message>
    <message>
        <source>Who works here cannot be read</source>
        <translation>L’équipe ne peut pas être lue</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter quelqu’un</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Il n’y a encore personne dans l’équipe</translation>
    </message>
    <message>
        <source>Whoever works here gets a tile at the counter, and each visit tells who noted it.</source>
        <translation>Chacun a sa tuile au comptoir, et chaque visite dit qui l’a notée.</translation>
    </message>
    <message>
        <source>The tiles stand in this order: drag a name, or press {keys}.</source>
        <translation>Les tuiles suivent cet ordre&#xa0;: glissez un nom, ou {keys}.</translation>
    </message>
    <message>
        <source>A name needs letters one can read.</source>
        <translation>Un nom demande des lettres qu’on peut lire.</translation>
    </message>
    <message numerus="yes">
        <source>A name has %n characters at the most.</source>
        <translation>
            <numerusform>Un nom a %n caractère au plus.</numerusform>
            <numerusform>Un nom a %n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} works here now</source>
        <translation>{name} travaille ici</translation>
    </message>
    <message>
        <source>“{before}” is called “{name}” now</source>
        <translation>«&#xa0;{before}&#xa0;» s’appelle maintenant «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{name}: {role}</source>
        <translation>{name}&#xa0;: {role}</translation>
    </message>
    <message>
        <source>{name} has a new PIN</source>
        <translation>{name} a un nouveau code</translation>
    </message>
    <message>
        <source>{name} has no PIN any more</source>
        <translation>{name} n’a plus de code</translation>
    </message>
    <message>
        <source>{name} works here no more</source>
        <translation>{name} ne travaille plus ici</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} est de retour</translation>
    </message>
    <message>
        <source>Another order of the tiles</source>
        <translation>Un autre ordre des tuiles</translation>
    </message>
    <message>
        <source>{role}: {deed}</source>
        <translation>{role}&#xa0;: {deed}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Plus haut</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Who works here, in the order of the tiles at the counter</source>
        <translation>L’équipe, dans l’ordre des tuiles du comptoir</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Partis</translation>
    </message>
    <message>
        <source>left</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>No PIN any more</source>
        <translation>Plus de code</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Changer le code</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Donner un code</translation>
    </message>
    <message>
        <source>{name} leaves</source>
        <translation>{name} s’en va</translation>
    </message>
    <message>
        <source>{name} comes back</source>
        <translation>{name} revient</translation>
    </message>
    <message>
        <source>Left. What they noted keeps their name.</source>
        <translation>Parti. Ce qui a été noté garde son nom.</translation>
    </message>
    <message>
        <source>Left on {day}. What they noted keeps their name.</source>
        <translation>Parti le {day}. Ce qui a été noté garde son nom.</translation>
    </message>
    <message>
        <source>Has a PIN. With {fewest} digits or more it opens this window, too.</source>
        <translation>A un code. Avec {fewest} chiffres ou plus, il ouvre aussi cette fenêtre.</translation>
    </message>
    <message>
        <source>With a PIN of {fewest} digits or more they open this window, too.</source>
        <translation>Avec un code de {fewest} chiffres ou plus, cette personne ouvre aussi cette fenêtre.</translation>
    </message>
    <message>
        <source>Has a PIN, which is asked at the counter.</source>
        <translation>A un code, demandé au comptoir.</translation>
    </message>
    <message>
        <source>No PIN: whoever presses the tile is taken at their word.</source>
        <translation>Pas de code&#xa0;: qui touche la tuile est cru sur parole.</translation>
    </message>
    <message numerus="yes">
        <source>%n people here are called that; their tiles look alike.</source>
        <translation>
            <numerusform>%n personne ici porte ce nom&#xa0;; les tuiles se ressemblent.</numerusform>
            <numerusform>%n personnes ici portent ce nom&#xa0;; leurs tuiles se ressemblent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody needs a name; it stays as it was.</source>
        <translation>Il faut un nom à chacun&#xa0;; celui-ci reste comme il était.</translation>
    </message>
    <message>
        <source>What each may do</source>
        <translation>Ce que chacun peut faire</translation>
    </message>
    <message>
        <source>This window opens with the café’s own PIN, or that of: {names}.</source>
        <translation>Cette fenêtre s’ouvre avec le code du café, ou celui de&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>This window opens with the café’s own PIN.</source>
        <translation>Cette fenêtre s’ouvre avec le code du café.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>test page</name>
    <message>
        <source>Test page. Nothing on it is a card.</source>
        <translation>Page d’essai. Rien n’y est une carte.</translation>
    </message>
    <message>
        <source>Plain paper is cut along the marks, wherever the printer puts them: nothing need be typed.</source>
        <translation>Le papier ordinaire se coupe aux traits, où que l’imprimante les place&#xa0;: il n’y a rien à saisir.</translation>
    </message>
    <message>
        <source>Measure one card: it must be {width} × {height} mm.</source>
        <translation>Mesurez une carte&#xa0;: elle doit faire {width} × {height} mm.</translation>
    </message>
    <message>
        <source>In the printer’s window nothing may be fitted to the page: print at 100 %.</source>
        <translation>Dans la fenêtre de l’imprimante, n’ajustez rien à la page&#xa0;: imprimez à 100 %.</translation>
    </message>
    <message>
        <source>1. Lay it behind an unused sheet of cards, edge on edge, and hold both to the light.</source>
        <translation>1. Placez-la derrière une planche neuve, bord à bord, et regardez les deux à la lumière.</translation>
    </message>
    <message>
        <source>2. Look where the edge of the first card crosses the rulers, and that of the last.</source>
        <translation>2. Regardez où le bord de la première carte croise les règles, puis celui de la dernière.</translation>
    </message>
    <message>
        <source>3. In one row of a ruler the mark lies on the edge. Its column tells millimetres, its row tenths.</source>
        <translation>3. Dans une ligne de la règle, le trait tombe sur le bord. Sa colonne donne les millimètres, sa ligne les dixièmes.</translation>
    </message>
    <message>
        <source>4. Type both in Cards, “Print”: with a minus where the mark is on the left, or above.</source>
        <translation>4. Saisissez les deux dans Cartes, «&#xa0;Imprimer&#xa0;»&#xa0;: avec un moins si le trait est à gauche, ou au-dessus.</translation>
    </message>
    <message>
        <source>For example: column 1, row .3, on the right: {value} mm further right.</source>
        <translation>Par exemple&#xa0;: colonne 1, ligne .3, à droite&#xa0;: {value} mm plus à droite.</translation>
    </message>
    <message>
        <source>Where the first card and the last differ, type what lies between.</source>
        <translation>Si la première et la dernière carte diffèrent, saisissez une valeur entre les deux.</translation>
    </message>
    <message>
        <source>Print it again when you have typed: the thin lines then lie on the cards’ edges.</source>
        <translation>Réimprimez-la après la saisie&#xa0;: les traits fins tombent alors sur les bords des cartes.</translation>
    </message>
    <message>
        <source>The back of the test page.</source>
        <translation>Le dos de la page d’essai.</translation>
    </message>
    <message>
        <source>Held to the light, its crosses lie on those of the front.</source>
        <translation>À la lumière, ses croix tombent sur celles de la face.</translation>
    </message>
    <message>
        <source>Where they lie far apart, have the printer turn sheets over on the long edge, or print fronts alone.</source>
        <translation>Si elles en sont loin, faites retourner les feuilles sur le grand côté, ou imprimez le recto seul.</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Page d’essai</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>C’était déjà annulé.</translation>
    </message>
    <message>
        <source>Not moved: this has changed meanwhile.</source>
        <translation>Pas déplacé&#xa0;: cela a changé entre-temps.</translation>
    </message>
    <message>
        <source>Moved to {initial}.</source>
        <translation>Déplacé chez {initial}.</translation>
    </message>
    <message>
        <source>It is noted for this person already.</source>
        <translation>C’est déjà noté pour cette personne.</translation>
    </message>
    <message>
        <source>Press again to take it back. It can be noted anew, but not put back.</source>
        <translation>Appuyez encore pour annuler. On pourra noter de nouveau, pas rétablir.</translation>
    </message>
    <message>
        <source>This was taken back already. Scan the card to note it anew.</source>
        <translation>C’est déjà annulé. Scannez la carte pour noter de nouveau.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Nothing noted yet today.</source>
        <translation>Rien de noté aujourd’hui pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing like that today.</source>
        <translation>Rien de tel aujourd’hui.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Anciens</translation>
    </message>
    <message>
        <source>Someone else’s</source>
        <translation>À un autre</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{first}–{last} of {all}</source>
        <translation>{first}–{last} sur {all}</translation>
    </message>
    <message>
        <source>Noted today</source>
        <translation>Noté aujourd’hui</translation>
    </message>
    <message>
        <source>Order, initial or time</source>
        <translation>Commande, initiale…</translation>
    </message>
    <message>
        <source>Find a visit of today by order, initial or time</source>
        <translation>Trouver une visite du jour par commande, initiale ou heure</translation>
    </message>
    <message>
        <source>Whose was it?</source>
        <translation>C’était pour qui&#xa0;?</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Find whose visit it was by first name</source>
        <translation>Trouver par prénom à qui était la visite</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Scan the right card, or type a first name.</source>
        <translation>Scannez la bonne carte, ou écrivez un prénom.</translation>
    </message>
    <message>
        <source>Nobody of that name yet.</source>
        <translation>Personne de ce nom pour l’instant.</translation>
    </message>
    <message>
        <source>Just a visit</source>
        <translation>Juste une visite</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>Second cup</source>
        <translation>Deuxième tasse</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Déplacé</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>Déplacé ici</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>There is no café in this folder yet.</source>
        <translation>Il n’y a pas encore de café dans ce dossier.</translation>
    </message>
    <message>
        <source>This folder does not hold a whole café. Nothing in it was changed. If files were moved, put them back together.</source>
        <translation>Ce dossier ne contient pas un café entier. Rien n’y a été changé. Si des fichiers ont été déplacés, remettez-les ensemble.</translation>
    </message>
    <message>
        <source>This folder already holds something. Choose an empty folder; nothing was changed.</source>
        <translation>Ce dossier contient déjà quelque chose. Choisissez un dossier vide&#xa0;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Cafémémo is not allowed to write in its folder. Nothing was changed.</source>
        <translation>Cafémémo n’a pas le droit d’écrire dans son dossier. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This café is already open in another Cafémémo window.</source>
        <translation>Ce café est déjà ouvert dans une autre fenêtre de Cafémémo.</translation>
    </message>
    <message>
        <source>The key in this folder does not open this café. Nothing was changed.</source>
        <translation>La clé de ce dossier n’ouvre pas ce café. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The system’s keyring does not answer. If it asks for its password, type it there and try again; or open the café with its recovery code.</source>
        <translation>Le trousseau du système ne répond pas. S’il demande son mot de passe, saisissez-le et réessayez&#xa0;; ou ouvrez le café avec son code de secours.</translation>
    </message>
    <message>
        <source>This café opens with its passphrase, or with its recovery code.</source>
        <translation>Ce café s’ouvre avec sa phrase secrète, ou avec son code de secours.</translation>
    </message>
    <message>
        <source>The file cafe.keys is damaged, and so is its second copy. The data itself is untouched: put back cafe.keys from a copy of the café.</source>
        <translation>Le fichier cafe.keys est abîmé, et son double aussi. Les données elles-mêmes sont intactes&#xa0;: remettez le fichier cafe.keys d’une copie du café.</translation>
    </message>
    <message>
        <source>Nothing else would open the café by itself then. Nothing was changed: add another way first.</source>
        <translation>Plus rien d’autre n’ouvrirait alors le café tout seul. Rien n’a été changé&#xa0;: ajoutez d’abord un autre moyen.</translation>
    </message>
    <message>
        <source>The disk failed, and it is not sure whether this was kept. Look once it answers again.</source>
        <translation>Le disque a flanché, et il n’est pas sûr que cela ait été gardé. Regardez dès qu’il répond de nouveau.</translation>
    </message>
    <message>
        <source>What was not sure before was kept after all. Look at it before you do it again.</source>
        <translation>Ce qui n’était pas sûr a bien été gardé, finalement. Regardez avant de le refaire.</translation>
    </message>
    <message>
        <source>The key of this café is in the system’s keyring, which is locked or not there. Unlock it and start again.</source>
        <translation>La clé de ce café est dans le trousseau du système, verrouillé ou absent. Déverrouillez-le et relancez Cafémémo.</translation>
    </message>
    <message>
        <source>The key file cafe.key of this café is not there. Put it back beside cafe.db and try again.</source>
        <translation>Le fichier de clé cafe.key de ce café n’est pas là. Remettez-le à côté de cafe.db et réessayez.</translation>
    </message>
    <message>
        <source>This café was written by a newer Cafémémo. Install the newer one; nothing was changed.</source>
        <translation>Ce café a été écrit par un Cafémémo plus récent. Installez le plus récent&#xa0;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The café’s file is damaged. Nothing was changed. Go back to a copy of it.</source>
        <translation>Le fichier du café est abîmé. Rien n’a été changé. Revenez à une copie.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Free some space and try again.</source>
        <translation>Le disque est plein. Rien n’a été changé. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The file of that name is protected, or open in another program. Close it there, or choose another name.</source>
        <translation>Le fichier de ce nom est protégé, ou ouvert dans un autre programme. Fermez-le là-bas, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Nothing can be written at that place. Choose another folder.</source>
        <translation>On ne peut rien écrire à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name; nothing was changed.</source>
        <translation>Il y a déjà un fichier de ce nom. Choisissez un autre nom&#xa0;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>This does not open the café. Look at it again, letter by letter.</source>
        <translation>Cela n’ouvre pas le café. Vérifiez lettre par lettre.</translation>
    </message>
    <message>
        <source>Nobody is remembered yet: the recovery sheet of this café is still to be made. In the owner’s window open Backups, then Protection.</source>
        <translation>Personne n’est encore retenu&#xa0;: la feuille de secours de ce café reste à faire. Dans la fenêtre du propriétaire, ouvrez Sauvegardes, puis Protection.</translation>
    </message>
    <message>
        <source>The café’s file was moved, deleted or replaced while it was open. Nothing is written any more: put the file back and start again, or go back to a copy.</source>
        <translation>Le fichier du café a été déplacé, supprimé ou remplacé alors qu’il était ouvert. Plus rien n’est écrit&#xa0;: remettez le fichier et relancez, ou revenez à une copie.</translation>
    </message>
    <message>
        <source>The café’s folder is not there any more. Plug its disk or stick in again.</source>
        <translation>Le dossier du café n’est plus là. Rebranchez son disque ou sa clé USB.</translation>
    </message>
    <message>
        <source>This is no copy that Cafémémo made. Nothing was changed.</source>
        <translation>Ce n’est pas une copie faite par Cafémémo. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This is a copy of another café. Nothing was changed.</source>
        <translation>C’est la copie d’un autre café. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>Arrêté. Tout est comme avant.</translation>
    </message>
    <message>
        <source>The disk does not answer. Nothing was changed. Try again.</source>
        <translation>Le disque ne répond pas. Rien n’a été changé. Réessayez.</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read. Nobody was added.</source>
        <translation>Ce fichier n’existe pas ou ne se lit pas. Personne n’a été ajouté.</translation>
    </message>
    <message>
        <source>This file is larger than 20 MB. Nobody was added: divide it into several.</source>
        <translation>Ce fichier dépasse 20&#xa0;Mo. Personne n’a été ajouté&#xa0;: divisez-le en plusieurs.</translation>
    </message>
    <message>
        <source>There is nothing in this file. Nobody was added.</source>
        <translation>Il n’y a rien dans ce fichier. Personne n’a été ajouté.</translation>
    </message>
    <message>
        <source>This is a spreadsheet. Nobody was added: open it, save it as CSV, and import that file.</source>
        <translation>C’est un classeur de tableur. Personne n’a été ajouté&#xa0;: ouvrez-le, enregistrez-le en CSV, puis importez ce fichier-là.</translation>
    </message>
    <message>
        <source>This file is neither a table (CSV) nor a file of contacts (vCard). Nobody was added: export the list from its program as one of these.</source>
        <translation>Ce fichier n’est ni un tableau (CSV) ni un fichier de contacts (vCard). Personne n’a été ajouté&#xa0;: exportez la liste depuis son programme sous l’une de ces formes.</translation>
    </message>
    <message>
        <source>More than 100,000 rows are in this file. Nobody was added: divide it into several.</source>
        <translation>Ce fichier a plus de 100&#x202f;000 lignes. Personne n’a été ajouté&#xa0;: divisez-le en plusieurs.</translation>
    </message>
    <message>
        <source>The row that begins on line {line} does not end: perhaps a quotation mark was opened there and never closed. Nobody was added.</source>
        <translation>La rangée qui commence à la ligne {line} ne finit pas&#xa0;: peut-être un guillemet y a-t-il été ouvert et jamais fermé. Personne n’a été ajouté.</translation>
    </message>
    <message>
        <source>There is no such column in this file. Nobody was added. There are: {columns}.</source>
        <translation>Cette colonne n’est pas dans ce fichier. Personne n’a été ajouté. Il y a&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>Which column the names are in cannot be told. Nobody was added: say which it is. There are: {columns}.</source>
        <translation>Impossible de dire quelle colonne contient les noms. Personne n’a été ajouté&#xa0;: dites laquelle. Il y a&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>This file cannot be imported. Nobody was added.</source>
        <translation>Ce fichier ne peut pas être importé. Personne n’a été ajouté.</translation>
    </message>
    <message>
        <source>Kept for {initials}, not noted yet: the disk is full. Free some space.</source>
        <translation>Gardé pour {initials}, pas encore noté : le disque est plein. Faites de la place.</translation>
    </message>
    <message>
        <source>Kept for {initials}, not noted yet: the café’s folder cannot be written.</source>
        <translation>Gardé pour {initials}, pas encore noté : impossible d’écrire dans le dossier du café.</translation>
    </message>
    <message>
        <source>Kept for {initials}, not noted yet: the café’s folder is not there.</source>
        <translation>Gardé pour {initials}, pas encore noté&#xa0;: le dossier du café n’est plus là.</translation>
    </message>
    <message>
        <source>Kept for {initials}, not noted yet: the café’s file was moved away.</source>
        <translation>Gardé pour {initials}, pas encore noté&#xa0;: le fichier du café a été déplacé.</translation>
    </message>
    <message>
        <source>Kept for {initials}, not sure yet whether it is noted: the disk failed.</source>
        <translation>En attente pour {initials}, pas encore sûr que ce soit noté&#xa0;: le disque a flanché.</translation>
    </message>
    <message>
        <source>Kept for {initials}, not noted yet: the disk does not answer.</source>
        <translation>Gardé pour {initials}, pas encore noté : le disque ne répond pas.</translation>
    </message>
    <message>
        <source>Nobody can be greeted: the folder is gone. Plug it in again.</source>
        <translation>Personne ne peut être accueilli&#xa0;: le dossier a disparu. Rebranchez-le.</translation>
    </message>
    <message>
        <source>Nobody can be greeted: the café’s file was moved. Put it back.</source>
        <translation>Personne ne peut être accueilli&#xa0;: le fichier du café a été déplacé. Remettez-le à sa place.</translation>
    </message>
    <message>
        <source>Nobody can be greeted: the disk fails. Note orders on paper.</source>
        <translation>Personne ne peut être accueilli&#xa0;: le disque est en panne. Notez les commandes sur papier.</translation>
    </message>
    <message>
        <source>Nothing is written: the disk is full. Greeting goes on.</source>
        <translation>Rien n’est écrit&#xa0;: le disque est plein. L’accueil continue.</translation>
    </message>
    <message>
        <source>Nothing is written: the folder refuses it. Greeting goes on.</source>
        <translation>Rien n’est écrit&#xa0;: le dossier le refuse. L’accueil continue.</translation>
    </message>
    <message>
        <source>Nothing is written: the folder is gone. Plug it in again.</source>
        <translation>Rien n’est écrit&#xa0;: le dossier n’est plus là. Rebranchez-le.</translation>
    </message>
    <message>
        <source>Nothing is written: the café’s file was moved. Put it back.</source>
        <translation>Rien n’est écrit&#xa0;: le fichier du café a été déplacé. Remettez-le.</translation>
    </message>
    <message>
        <source>Nothing is written: the disk fails. Greeting goes on.</source>
        <translation>Rien n’est écrit&#xa0;: le disque ne répond pas. L’accueil continue.</translation>
    </message>
    <message>
        <source>The disk answers again: what was not sure was kept.</source>
        <translation>Le disque répond de nouveau&#xa0;: ce qui n’était pas sûr a bien été gardé.</translation>
    </message>
    <message>
        <source>The disk answers again: what was not sure was not kept. Do it again.</source>
        <translation>Le disque répond de nouveau&#xa0;: ce qui n’était pas sûr n’a pas été gardé. Refaites-le.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Free some space now.</source>
        <translation>Le disque est presque plein. Libérez de la place maintenant.</translation>
    </message>
</context>
<context>
    <name>usual</name>
    <message>
        <source>{quantity} × {item}</source>
        <translation>{quantity} × {item}</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>«&#xa0;{word}&#xa0;»</translation>
    </message>
    <message>
        <source>Make it the usual?</source>
        <translation>En faire l’habitude&#xa0;?</translation>
    </message>
    <message>
        <source>Not again</source>
        <translation>Ne plus proposer</translation>
    </message>
    <message>
        <source>as agreed</source>
        <translation>comme convenu</translation>
    </message>
    <message>
        <source>a favourite here</source>
        <translation>un favori de la maison</translation>
    </message>
    <message>
        <source>{seen} of the last {of} second cups</source>
        <translation>{seen} fois sur {of} en seconde tasse</translation>
    </message>
    <message>
        <source>last time</source>
        <translation>la dernière fois</translation>
    </message>
    <message>
        <source>{seen} of the last {of} visits</source>
        <translation>{seen} des {of} dernières visites</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekday mornings</source>
        <translation>{seen} des {of} derniers matins de semaine</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekday lunchtimes</source>
        <translation>{seen} des {of} derniers midis de semaine</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekday afternoons</source>
        <translation>{seen} des {of} derniers après-midi de semaine</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekday evenings</source>
        <translation>{seen} des {of} derniers soirs de semaine</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekdays</source>
        <translation>{seen} des {of} derniers jours de semaine</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekend mornings</source>
        <translation>{seen} des {of} derniers matins de week-end</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekend lunchtimes</source>
        <translation>{seen} des {of} derniers midis de week-end</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekend afternoons</source>
        <translation>{seen} des {of} derniers après-midi de week-end</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekend evenings</source>
        <translation>{seen} des {of} derniers soirs de week-end</translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekends</source>
        <translation>{seen} des {of} derniers week-ends</translation>
    </message>
    <message>
        <source>{seen} of the last {of} mornings</source>
        <translation>{seen} des {of} derniers matins</translation>
    </message>
    <message>
        <source>{seen} of the last {of} lunchtimes</source>
        <translation>{seen} des {of} derniers midis</translation>
    </message>
    <message>
        <source>{seen} of the last {of} afternoons</source>
        <translation>{seen} des {of} derniers après-midi</translation>
    </message>
    <message>
        <source>{seen} of the last {of} evenings</source>
        <translation>{seen} des {of} derniers soirs</translation>
    </message>
    <message>
        <source>here lately</source>
        <translation>là récemment</translation>
    </message>
    <message>
        <source>here today already</source>
        <translation>déjà là aujourd’hui</translation>
    </message>
    <message>
        <source>here yesterday</source>
        <translation>dernier passage hier</translation>
    </message>
    <message>
        <source>here on {weekday}</source>
        <translation>dernier passage {weekday}</translation>
    </message>
    <message>
        <source>here on {day}</source>
        <translation>dernier passage le {day}</translation>
    </message>
    <message>
        <source>not here for a long time</source>
        <translation>pas là depuis longtemps</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>pas encore de passage</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>{month} {day}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day}, {year}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>{hour}</source>
        <comment>an hour on the clock</comment>
        <translation>{hour}&#xa0;h</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short</comment>
        <translation>mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <source>{time} am</source>
        <translation>{time} AM</translation>
    </message>
    <message>
        <source>{time} pm</source>
        <translation>{time} PM</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
</context>
</TS>
