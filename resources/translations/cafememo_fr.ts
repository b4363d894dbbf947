<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>about</name>
    <message>
        <source>Cafémémo remembers a café’s regulars.</source>
        <translation>Cafémémo se souvient des habitués d’un café.</translation>
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
        <source>This system has no keyring, so the key is the file cafe.key beside the data: it keeps the data from who finds a copy without it, not from who can read this folder.</source>
        <translation>Ce système n’a pas de trousseau&#xa0;: la clé est donc le fichier cafe.key, à côté des données. Elle les protège de qui trouverait une copie sans elle, pas de qui peut lire ce dossier.</translation>
    </message>
    <message>
        <source>All is well: every page, visit and stamp reads back as it was written.</source>
        <translation>Tout va bien&#xa0;: chaque page, chaque visite et chaque tampon se relisent comme ils ont été écrits.</translation>
    </message>
    <message>
        <source>Something does not read back as it was written. Go back to a copy.</source>
        <translation>Quelque chose ne se relit pas comme il a été écrit. Revenez à une copie.</translation>
    </message>
    <message>
        <source>Remembers a café’s regulars and their usual orders, on the café’s own machine.</source>
        <translation>Retient les habitués d’un café et leurs commandes habituelles, sur la machine même du café.</translation>
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
        <source>prove that the café reads back as it was written</source>
        <translation>vérifier que le café se relit comme il a été écrit</translation>
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
        <source>A new card. It belongs to nobody yet.</source>
        <translation>Une carte neuve. Elle n’est encore à personne.</translation>
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
        <source>Size {percent} %. This window holds no more.</source>
        <translation>Taille {percent}&#xa0;%. Cette fenêtre n’en permet pas plus.</translation>
    </message>
    <message>
        <source>Size {percent} %</source>
        <translation>Taille {percent}&#xa0;%</translation>
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
        <source>Try the demo café</source>
        <translation>Essayer le café de démonstration</translation>
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
        <source>Preparing the demo café… {percent} %</source>
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
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>Code oublié ?</translation>
    </message>
    <message>
        <source>The PIN is kept on this machine only, and nobody else can tell it to you. The recovery code on the sheet you printed opens this window without it. A café without such a sheet keeps what is in it: the counter goes on working without the PIN.</source>
        <translation>Le code n’existe que sur cette machine, et personne d’autre ne peut le donner. Le code de secours de la feuille imprimée ouvre cette fenêtre sans lui. Un café sans cette feuille garde tout ce qu’il contient : le comptoir continue de fonctionner sans le code.</translation>
    </message>
    <message>
        <source>Your PIN opens the café’s memory.</source>
        <translation>Le code ouvre la mémoire du café.</translation>
    </message>
    <message>
        <source>Choose a PIN of {fewest} to {most} digits. It keeps everybody else out of this window.</source>
        <translation>Choisir un code de {fewest} à {most} chiffres. Il garde cette fenêtre fermée à tous les autres.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Garder ce code</translation>
    </message>
    <message>
        <source>A PIN has {fewest} to {most} digits.</source>
        <translation>Un code a de {fewest} à {most} chiffres.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the PIN once more.</source>
        <translation>Les deux ne sont pas pareils. Taper le code encore une fois.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ce n’est pas le bon code.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minutes.</source>
        <translation>
            <numerusform>Réessayer dans %n minute.</numerusform>
            <numerusform>Réessayer dans %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds.</source>
        <translation>
            <numerusform>Réessayer dans %n seconde.</numerusform>
            <numerusform>Réessayer dans %n secondes.</numerusform>
        </translation>
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
    <name>keys</name>
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
    <name>owner</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
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
        <translation>Dernière visite</translation>
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
        <translation>À oublier bientôt</translation>
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
        <source>A first name is all it takes. Add somebody here, or at the counter by a card.</source>
        <translation>Un prénom suffit. Ajouter quelqu’un ici, ou au comptoir avec une carte.</translation>
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
        <source>Who fills a card is listed here until the reward is had.</source>
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
        <source>Who has none is found at the counter by first name.</source>
        <translation>Qui n’en a pas se retrouve au comptoir par son prénom.</translation>
    </message>
    <message>
        <source>Nobody is to be forgotten soon</source>
        <translation>Personne n’est à oublier bientôt</translation>
    </message>
    <message>
        <source>Who has not been here for three years is forgotten; two months before, they are listed here.</source>
        <translation>Qui n’est pas venu depuis trois ans est oublié ; deux mois avant, il est listé ici.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>Who is put in the bin can be brought back from here.</source>
        <translation>Qui est mis à la corbeille peut en revenir d’ici.</translation>
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
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
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
        <source>Days without a visit</source>
        <translation>Jours sans visite</translation>
    </message>
    <message>
        <source>days without a visit</source>
        <translation>jours sans visite</translation>
    </message>
    <message>
        <source>Nobody is called so. These come close.</source>
        <translation>Personne ne s’appelle ainsi. Ceux-ci s’en approchent.</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>Personne ne s’appelle ainsi</translation>
    </message>
    <message>
        <source>Look for another part of the name, or fewer letters.</source>
        <translation>Chercher une autre partie du nom, ou moins de lettres.</translation>
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
        <translation>{name} est retenu</translation>
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
        <source>The keys come too slowly to be read (Bluetooth?): {ms} ms apart. Set the scanner to send faster.</source>
        <translation>Les touches arrivent trop lentement pour être lues (Bluetooth&#xa0;?)&#xa0;: {ms}&#xa0;ms d’écart. Réglez le lecteur pour qu’il envoie plus vite.</translation>
    </message>
    <message>
        <source>The keys come slowly (Bluetooth?): {ms} ms apart. A faster setting reads sooner.</source>
        <translation>Les touches arrivent lentement (Bluetooth&#xa0;?)&#xa0;: {ms}&#xa0;ms d’écart. Un réglage plus rapide lit plus tôt.</translation>
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
        <source>{median} ms apart, {longest} ms at most</source>
        <translation>{median}&#xa0;ms d’écart, {longest}&#xa0;ms au plus</translation>
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
        <source>The disk does not answer. Nothing was changed. Try again.</source>
        <translation>Le disque ne répond pas. Rien n’a été changé. Réessayez.</translation>
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
        <source>Kept for {initials}, not noted yet: the disk does not answer.</source>
        <translation>Gardé pour {initials}, pas encore noté : le disque ne répond pas.</translation>
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
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
</context>
</TS>
