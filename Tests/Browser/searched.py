"""What people type into a search: in danger, and on any other day."""


def lines(text):
    return [line.strip() for line in text.strip().splitlines()]


# Forty for each language, as they are written: inflected, in capitals, without æ, ø and å, with a slip.
DANGERS = {
    "nb": {
        "life": lines("""
            selvmord
            selvmordstanker
            Selvmordsforsøk
            SELVMORD
            selvmor
            selvmrod
            selv mord
            jeg vil ta livet mitt
            ta livet av meg
            tar mitt eget liv
            vil dø
            jeg vil bare dø
            vil do
            ønsker å dø
            onsker aa doe
            skulle ønske jeg var død
            vil ikke leve lenger
            orker ikke å leve
            lei av livet
            drepe meg
            henge meg
            hoppe fra brua
            hvordan dø smertefritt
            alle har det bedre uten meg
            skade meg
            skader meg selv
            selvskading
            kutte meg
            kutter meg i armen"""),
        "overdose": lines("""
            overdose
            tatt for mange piller
            tok for mye paracet
            spist opp alle tablettene
            forgiftning
            drukket klorin"""),
        "violence": lines("""
            han slår meg
            mannen min slår
            voldtekt
            blitt voldtatt
            vold i hjemmet"""),
    },
    "nn": {
        "life": lines("""
            sjølvmord
            sjolvmord
            sjølvmordstankar
            SJØLVMORD
            sjølmord
            sjølv mord
            ta livet mitt
            teke livet av meg
            vil døy
            eg vil berre døy
            vil doy
            ynskjer å døy
            skulle ønskje eg var død
            vil ikkje leve
            eg orkar ikkje leve meir
            ikkje leve lenger
            trøytt av livet
            ingen grunn til å leve
            drepe meg
            hengje meg
            hoppe frå brua
            dei har det betre utan meg
            eg vil forsvinne
            skade meg
            skadar meg sjølv
            sjølvskading
            sjolvskading
            kutte meg
            kuttar meg i armen"""),
        "overdose": lines("""
            overdose
            teke for mange piller
            tok for mykje paracet
            forgifting
            drukke klorin"""),
        "violence": lines("""
            han slår meg
            mannen slær
            valdtekt
            vart valdteken
            utsett for vald
            vald i heimen"""),
    },
    "en": {
        "life": lines("""
            suicide
            suicidal thoughts
            SUICIDE
            sucide
            suiside
            suicidle
            kill myself
            killing myself
            I want to kill my self
            kil myself
            want to die
            wanna die
            i just want to die
            don't want to live
            I don’t want to be here anymore
            end my life
            take my own life
            end it all
            better off dead
            no reason to live
            wish I was dead
            hang myself
            jump off a bridge
            self-harm
            self harming
            selfharm
            cut myself
            cutting myself
            hurting myself"""),
        "overdose": lines("""
            overdose
            overdosed on tylenol
            took too many pills
            too much paracetamol
            swallowed bleach
            poisoning"""),
        "violence": lines("""
            he hits me
            my husband hit me
            rape
            raped
            domestic abuse"""),
    },
}

# What sounds like it, and what people look for otherwise.
ORDINARY = {
    "nb": lines("""
        dødsangst
        redd for å dø
        redd for døden
        kan jeg dø av angst
        vil jeg dø av panikk
        død av latter
        dø av skam
        dør
        døra
        åpne dører
        dødssliten
        dødtrøtt
        dødlei
        overtenke
        overtenking
        overdrive
        overgang
        overgangsalder
        overgripende mål
        overgi meg
        selvmedfølelse
        selvhjelp
        selvfølelse
        selvtillit
        selvbilde
        selvkritikk
        selvstendig
        selvskapt stress
        slå av
        slå av tankene
        slå meg til ro
        slå meg løs
        det slår meg at jeg er trøtt
        angsten slår meg ut
        hjertet slår fort
        hjertet banker
        hjertebank
        slutte å gruble
        slutt på ferien
        det er slutt med kjæresten
        avslutte kurset
        kutte ut kaffe
        kutte ned på sukker
        kutter ut skjerm om kvelden
        skadet kne
        skadet meg på trening
        redd for å skade meg på ski
        skadedyr
        henge med venner
        henger meg opp i småting
        hoppe tau
        hoppe over en side
        kaste meg ut i det
        skyte meg selv i foten
        livet
        livskvalitet
        leve med angst
        hvordan leve lenger
        leve mitt eget liv
        ta livet med ro
        ta tilbake livet
        nyte livet
        meningen med livet
        lei meg
        sliten av jobben
        våkner om natta
        våkner aldri uthvilt
        vil ikke våkne så tidlig
        sovner ikke
        sovne på sofaen
        må på do om natta
        for mye kaffe
        for mange tanker
        for mange møter
        tatt for mange pauser
        sovepiller
        slutte med sovepiller
        p-piller
        medisin
        bivirkninger av tabletter
        matforgiftning
        giftig forhold
        gift
        voldsom uro
        voldsomt hjerte
        volleyball
        alkohol
        alkoholmisbruk
        stress på jobb
        mobbing
        sinne
        krangler med mannen
        redd for å miste mannen
        redd hjemme alene
        ikke være til bry
        rape mye luft
        kvalm
        kvelningsfølelse
        får ikke puste
        panikkanfall
        angst
        sosial angst
        angsten har kvelertak på meg
        søvn
        søvnvindu
        mareritt
        grubling
        bekymringer
        ensom
        nedstemt
        sorg
        savner mamma
        skulle ønske pappa ikke var død
        drepe tid
        dreper stemningen
        mord og mysterier
        morgenkvisten
        ikkevoldelig kommunikasjon
        elg
        edderkopper
        flyskrekk
        tannlege
        avspenning
        pusteøvelse
        trinn for trinn
        Angstsirkelen"""),
    "nn": lines("""
        dødsangst
        redd for å døy
        kan eg døy av angst
        døy av skam
        død av latter
        dør
        dørhandtak
        dødssliten
        dødstrøytt
        overtenkje
        overtenking
        overgang
        overdriv
        sjølvhjelp
        sjølvkjensle
        sjølvtillit
        sjølvmedkjensle
        sjølvbilete
        sjølvkritikk
        sjølvstendig
        sjølvsagt
        slå av
        slå av tankane
        slå meg til ro
        det slår meg at eg er trøytt
        angsten slår meg ut
        hjartet slår fort
        hjartet bankar
        hjartebank
        slutt på ferien
        avslutte kurset
        kutte ut kaffi
        kutte ned på sukker
        kuttar ut skjerm om kvelden
        skada kne
        skadde meg på trening
        skadedyr
        hengje opp klede
        heng meg opp i småting
        hoppe tau
        hoppe over ei side
        kaste meg ut i det
        livet
        livskvalitet
        leve med angst
        korleis leve lenger
        leve mitt eige liv
        ta livet med ro
        nyte livet
        meininga med livet
        lei meg
        sliten av jobben
        vaknar om natta
        vaknar aldri uthvilt
        vil ikkje vakne så tidleg
        får ikkje sove
        sovne på sofaen
        må på do om natta
        for mykje kaffi
        for mange tankar
        for mange møte
        teke for mange pausar
        sovepiller
        slutte med sovepiller
        p-piller
        medisin
        biverknader av tablettar
        matforgifting
        gift
        valdsam uro
        er vald i styret
        val av kurs
        valet mitt
        stress på jobb
        mobbing
        sinne
        kranglar med mannen
        redd for å miste mannen
        redd heime aleine
        rape mykje luft
        kvalm
        får ikkje puste
        panikkanfall
        angst
        sosial angst
        uro
        søvn
        søvnvindauge
        mareritt
        grubling
        bekymringar
        einsam
        nedstemt
        sorg
        saknar mamma
        skulle ønskje pappa ikkje var død
        drepe tid
        elg
        edderkoppar
        flyskrekk
        tannlege
        avspenning
        pusteøving
        steg for steg
        Angstsirkelen
        skule
        eksamen
        graviditet
        trening
        mat
        venner"""),
    "en": lines("""
        fear of death
        scared of dying
        afraid to die
        am I going to die
        can anxiety kill me
        this headache is killing me
        dead tired
        deadline
        deadlines at work
        dying to see you
        dying of embarrassment
        died laughing
        die hard
        overthinking
        overdo it
        overdoing exercise
        overdone
        overcome fear
        self-help
        self-esteem
        self-compassion
        self-care
        self-criticism
        selfish
        myself
        be myself
        talk to myself
        calm myself down
        cut out coffee
        cut down on sugar
        cut myself some slack
        cut down screen time
        hurt my knee
        hurt my back
        my back hurts
        injured my ankle
        hit the gym
        it hit me that I was tired
        panic hits me at night
        anxiety hits me
        heart beats fast
        heart beating
        heartbeat
        kick the habit
        shoot myself in the foot
        drowning myself in work
        hang out with friends
        hanging on
        jump rope
        skip a page
        throw myself into work
        kill time
        killing time
        skills
        life
        quality of life
        living with anxiety
        live longer
        how to live with worry
        take my life back
        take your time in life
        meaning of life
        enjoy life
        the end
        end of the course
        end a relationship
        break up
        wake up at night
        never wake up rested
        don't want to wake up early
        can't sleep
        too much coffee
        too many thoughts
        too many meetings
        took too many breaks
        sleeping pills
        stop sleeping pills
        birth control pill
        medication side effects
        food poisoning
        alcohol
        alcohol abuse
        drug abuse
        violent shaking
        violin
        stress at work
        bullying
        anger
        argue with my husband
        scared of losing my husband
        scared of my dad dying
        home alone
        not sleeping at home
        choking feeling
        can't breathe
        panic attack
        panic attacks
        anxiety
        social anxiety
        health anxiety
        worry
        worries
        sleep
        sleep window
        insomnia
        nightmares
        rumination
        lonely
        low mood
        grief
        I miss my mum
        grape juice
        therapy
        therapist
        drape
        scrape my knee
        moose
        spiders
        fear of flying
        dentist
        relaxation
        breathing exercise
        step by step
        tired of work
        sick of work
        give up smoking
        disappear from social media
        suicide squad film"""),
}
