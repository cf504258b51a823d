"""Sentences in the style of exercise instructions, on which the bound of spoken length is calibrated and proven."""

ENGLISH = """
Lie on your back, knees bent, feet flat.
Heels push into the floor.
3 sets of 10 repetitions, hold 5 seconds, each side.
Switch to the right side.
Switch to the left side.
Switch sides.
Hold.
Lift.
Lower.
Up.
Down.
Rest.
Go.
Start.
Done.
Halfway.
Halfway there.
Ready?
Get ready.
In a moment.
Rest for 30 seconds.
Rest for 1 minute.
Next: bird-dog.
Next: side plank, left side.
Next: rest, then bridge.
Well done.
Well done. That was the last exercise.
That's it for today.
Ten seconds left.
Five more.
Last one.
Last set.
Set 2 of 3.
Set 1 of 3, left side.
Round 2 of 2.
Left side.
Right side.
Left.
Right.
Pelvic tilt.
Cat-cow.
Bridge.
Bird-dog.
Dead bug.
Side plank.
Child's pose.
Knee to chest.
Both knees to chest.
McGill curl-up.
Hip hinge.
Glute bridge.
Single-leg bridge.
Lower trunk rotation.
Prone press-up.
Sphinx.
Cobra.
Clam shell.
Side-lying leg lift.
Hamstring stretch with a towel.
Figure-four stretch.
Piriformis stretch.
Half-kneeling hip flexor stretch.
Open book.
Thread the needle.
Thoracic rotation on all fours.
Wall sit.
Wall angels.
Chin tuck.
Shoulder blade squeeze.
Standing back bend.
Seated cat-cow.
Sit to stand.
Heel slides.
Marching on your back.
Diaphragmatic breathing.
Abdominal bracing.
Superman.
Swimmer.
Pallof press.
Good morning.
Squat to a chair.
Calf raises.
Step-ups.
Quadruped rocking.
Press-up with exhale.
Lie on your stomach, forehead on your hands.
Lie on your left side, knees slightly bent.
Come onto your hands and knees.
Hands under your shoulders, knees under your hips.
Stand tall, feet hip-width apart.
Sit on the front edge of a chair.
Kneel on one knee, the other foot in front of you.
Place a folded towel under your head.
Tilt your pelvis and press the small of your back gently into the floor.
Breathe out as you lift.
Breathe in as you lower.
Keep breathing.
Breathe calmly into your belly.
Breathe in through your nose for four seconds, and out through your mouth for six.
Squeeze your buttocks and lift your hips until shoulders, hips and knees form a line.
Lower slowly, vertebra by vertebra.
Pull one knee towards your chest until you feel a gentle stretch.
Stretch your left arm forward and your right leg back.
Keep your hips level.
Keep your neck long.
Don't hold your breath.
Shoulders away from your ears.
Look at the floor.
Draw your belly button in slightly.
Ribs down.
Knees in line with your toes.
Move only as far as it is comfortable.
Stop if the pain goes down your leg.
Let your knees fall to the left, shoulders stay on the floor.
Round your back like a cat, then let it sink slowly.
Sit back onto your heels and reach your arms forward.
Push the floor away with your forearms.
Your body is one straight line from head to heels.
Cross your ankle over the opposite knee.
Loop a towel around your foot and straighten the leg.
Slide down the wall until your knees are bent at a right angle.
Bring your hands behind your head, elbows wide.
Turn your upper body and follow your hand with your eyes.
Lift your head and shoulders just off the floor.
One hand under the small of your back.
Straighten one leg, the other stays bent.
Exhale and press up with your arms; your hips stay on the floor.
Let your back sag and your buttocks relax.
Imagine a glass of water standing on your lower back.
Step back into a small lunge.
Shift your weight forward until you feel the stretch in front of your hip.
Bend your knees a little and push your hips back.
The movement comes from your hips, not from your back.
Roll onto your side and push yourself up with your hands.
Relax your face and your jaw.
Take your time.
Slowly.
Small movements are enough.
A mat, and a chair to get up with.
5 breaths.
10 repetitions.
10 repetitions on each side, taking turns.
2 sets of 12 repetitions, 30 seconds rest between sets.
6, 4 and 2 repetitions, hold 10 seconds, each side.
Hold 45 seconds.
Hold for 8 breaths.
1 minute 30 seconds.
20 seconds.
15 seconds on each side.
This takes 10 minutes and 20 seconds.
Morning back. 8 exercises, 10 minutes.
We go on in 3 seconds.
Paused.
We go on.
Skipped.
Left arm and right leg. Ready?
And switch.
Squeeze.
Reach.
Push.
Pull.
Twist.
Relax.
Stretch.
Breathe in.
Breathe out.
In.
Out.
Strengths, depths and widths: straight through the thighs.
Aim for a slow, smooth motion.
Area of the lower back and hip region.
Use a wall, a doorway or a heavy table.
Hip, knee and ankle at 90 degrees.
Keep about 50 percent of your strength.
Your right heel stays on the ground, your left heel too.
Stay.
Three.
Two.
One.
""".strip().splitlines()

GERMAN = """
Lege dich auf den Rücken, Knie gebeugt, Füße flach auf dem Boden.
Drück die Fersen in den Boden.
3 Sätze zu 10 Wiederholungen, 5 Sekunden halten, je Seite.
Wechsle auf die rechte Seite.
Wechsle auf die linke Seite.
Seite wechseln.
Halten.
Heben.
Senken.
Hoch.
Ab.
Pause.
Los.
Start.
Fertig.
Halbzeit.
Die Hälfte ist geschafft.
Bereit?
Mach dich bereit.
Gleich geht es los.
30 Sekunden Pause.
1 Minute Pause.
Als Nächstes: Vierfüßlerstand.
Als Nächstes: Seitstütz, linke Seite.
Als Nächstes: Pause, dann Brücke.
Gut gemacht.
Gut gemacht. Das war die letzte Übung.
Das war es für heute.
Noch zehn Sekunden.
Noch fünf.
Die letzte.
Letzter Satz.
Satz 2 von 3.
Satz 1 von 3, linke Seite.
Runde 2 von 2.
Linke Seite.
Rechte Seite.
Links.
Rechts.
Becken kippen.
Katze und Kuh.
Brücke.
Vogel und Hund.
Käfer.
Seitstütz.
Stellung des Kindes.
Knie zur Brust.
Beide Knie zur Brust.
Curl-up nach McGill.
Hüftbeuge.
Schulterbrücke.
Einbeinige Brücke.
Rumpfdrehung im Liegen.
Aufstützen in Bauchlage.
Sphinx.
Kobra.
Muschel.
Beinheben in Seitlage.
Dehnung der Oberschenkelrückseite mit einem Handtuch.
Vierer-Dehnung.
Dehnung des Piriformis.
Hüftbeugerdehnung im halben Kniestand.
Offenes Buch.
Nadel einfädeln.
Drehung der Brustwirbelsäule im Vierfüßlerstand.
Wandsitz.
Wandengel.
Kinn zurückziehen.
Schulterblätter zusammenziehen.
Rückbeuge im Stehen.
Katze und Kuh im Sitzen.
Aufstehen und Hinsetzen.
Fersengleiten.
Marschieren in Rückenlage.
Zwerchfellatmung.
Bauchspannung.
Superman.
Schwimmer.
Pallof-Press.
Guten Morgen.
Kniebeuge zum Stuhl.
Wadenheben.
Stufensteigen.
Wiegen im Vierfüßlerstand.
Aufstützen mit Ausatmen.
Lege dich auf den Bauch, die Stirn auf den Händen.
Lege dich auf die linke Seite, die Knie leicht gebeugt.
Komm in den Vierfüßlerstand.
Hände unter den Schultern, Knie unter den Hüften.
Steh aufrecht, die Füße hüftbreit auseinander.
Setz dich auf die vordere Kante eines Stuhls.
Knie auf einem Bein, der andere Fuß steht vor dir.
Lege ein gefaltetes Handtuch unter den Kopf.
Kippe das Becken und drücke den unteren Rücken sanft in den Boden.
Atme beim Heben aus.
Atme beim Senken ein.
Atme weiter.
Atme ruhig in den Bauch.
Atme vier Sekunden durch die Nase ein und sechs Sekunden durch den Mund aus.
Spann das Gesäß an und hebe die Hüfte, bis Schultern, Hüften und Knie eine Linie bilden.
Rolle langsam ab, Wirbel für Wirbel.
Zieh ein Knie zur Brust, bis du eine leichte Dehnung spürst.
Strecke den linken Arm nach vorn und das rechte Bein nach hinten.
Das Becken bleibt waagerecht.
Der Nacken bleibt lang.
Halte nicht die Luft an.
Schultern weg von den Ohren.
Schau auf den Boden.
Zieh den Bauchnabel leicht nach innen.
Rippen nach unten.
Die Knie zeigen in Richtung der Zehen.
Geh nur so weit, wie es angenehm ist.
Hör auf, wenn der Schmerz ins Bein zieht.
Lass die Knie nach links sinken, die Schultern bleiben am Boden.
Mach den Rücken rund wie eine Katze, dann lass ihn langsam durchhängen.
Setz dich auf die Fersen zurück und strecke die Arme nach vorn.
Drück den Boden mit den Unterarmen weg.
Dein Körper ist eine gerade Linie vom Kopf bis zu den Fersen.
Lege den Knöchel über das andere Knie.
Lege ein Handtuch um den Fuß und strecke das Bein.
Rutsche an der Wand hinunter, bis die Knie im rechten Winkel sind.
Nimm die Hände hinter den Kopf, die Ellbogen zeigen nach außen.
Dreh den Oberkörper und folge der Hand mit den Augen.
Heb Kopf und Schultern nur ein wenig vom Boden ab.
Eine Hand unter dem unteren Rücken.
Strecke ein Bein, das andere bleibt gebeugt.
Atme aus und drück dich mit den Armen hoch; die Hüfte bleibt am Boden.
Lass den Rücken durchhängen und das Gesäß locker.
Stell dir vor, auf deinem unteren Rücken steht ein Glas Wasser.
Geh in einen kleinen Ausfallschritt nach hinten.
Verlagere das Gewicht nach vorn, bis du die Dehnung vorn an der Hüfte spürst.
Beuge die Knie ein wenig und schiebe die Hüfte nach hinten.
Die Bewegung kommt aus der Hüfte, nicht aus dem Rücken.
Roll dich auf die Seite und drück dich mit den Händen hoch.
Entspanne Gesicht und Kiefer.
Lass dir Zeit.
Langsam.
Kleine Bewegungen genügen.
Eine Matte, und ein Stuhl zum Aufstehen.
5 Atemzüge.
10 Wiederholungen.
10 Wiederholungen je Seite, im Wechsel.
2 Sätze zu 12 Wiederholungen, 30 Sekunden Pause zwischen den Sätzen.
6, 4 und 2 Wiederholungen, 10 Sekunden halten, je Seite.
45 Sekunden halten.
8 Atemzüge lang halten.
1 Minute 30 Sekunden.
20 Sekunden.
15 Sekunden auf jeder Seite.
Das dauert 10 Minuten und 20 Sekunden.
Rücken am Morgen. 8 Übungen, 10 Minuten.
In 3 Sekunden geht es weiter.
Angehalten.
Es geht weiter.
Übersprungen.
Linker Arm und rechtes Bein. Bereit?
Und wechseln.
Anspannen.
Strecken.
Drücken.
Ziehen.
Drehen.
Locker lassen.
Dehnen.
Einatmen.
Ausatmen.
Ein.
Aus.
Schulterblattstabilisation und Rumpfkräftigung.
Zeig mit den Zehenspitzen zur Zimmerdecke.
Gesäßmuskulatur und Wirbelsäulenstrecker.
Eine Wand, ein Türrahmen oder ein schwerer Tisch.
Hüfte, Knie und Knöchel im Winkel von 90 Grad.
Etwa 50 Prozent deiner Kraft.
Die rechte Ferse bleibt am Boden, die linke auch.
Bleib so.
Drei.
Zwei.
Eins.
""".strip().splitlines()

BY_LANGUAGE = {"en": ENGLISH, "de": GERMAN}
