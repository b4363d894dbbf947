<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>Just a visit</source>
        <translation>Juste une visite</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Appuyez encore</translation>
    </message>
    <message>
        <source>It’s free today</source>
        <translation>C’est offert aujourd’hui</translation>
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
        <source>Note this</source>
        <translation>Noter ceci</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>Comme d’habitude</translation>
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
    <message>
        <source>First name or nickname</source>
        <translation>Prénom ou surnom</translation>
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
    <message>
        <source>{have} of {of} stamps</source>
        <translation>{have} tampons sur {of}</translation>
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
    <message>
        <source>{have} of {of} points</source>
        <translation>{have} points sur {of}</translation>
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
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Pg ↑</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Pg ↓</translation>
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
        <source>Nothing like that today.</source>
        <translation>Rien de tel aujourd’hui.</translation>
    </message>
    <message>
        <source>Nothing noted yet today.</source>
        <translation>Rien de noté aujourd’hui pour l’instant.</translation>
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
        <source>The disk is full. Nothing was noted. Free some space and try again.</source>
        <translation>Le disque est plein. Rien n’a été noté. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The disk does not answer. Nothing was noted. Try again.</source>
        <translation>Le disque ne répond pas. Rien n’a été noté. Réessayez.</translation>
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
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
</context>
</TS>
